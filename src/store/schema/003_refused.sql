-- What a letter was to report that was refused for good has a state of its own, `refused`, until its reader has a
-- digest; what waits for a digest and nothing else (`pending`) is told as soon as the mail server takes letters, also
-- to readers without one. A letter that was given up for its age had been tried for five days.
UPDATE delivery SET state = 'refused'
WHERE route = 'digest' AND state = 'pending'
      AND EXISTS (SELECT 1 FROM delivery AS earlier JOIN letter ON letter.id = earlier.letter
                  WHERE earlier.event = delivery.event AND earlier.recipient = delivery.recipient
                        AND letter.state IN ('rejected', 'dropped')
                        AND letter.settled_at - letter.created_at < 4 * 24 * 3600);
