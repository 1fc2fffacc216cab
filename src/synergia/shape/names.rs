//! Which names of fields may stand in a report.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde_json::{Map, Value};

/// The fields of the register that are known, whether we read them or not (API.md sections 2 to 12, PORTAL.md sections 1 to 4).
const KNOWN: &str = "Account AccountId AccountNumericIdentifier AccountType AddDate AddedBy AddedFiles AllowAddOtherLessons \
    AllowAddSubstitutions AllowClassTutorEditGrades AllowOverrangePointGrades AllowZeroLessonNumber \
    ApartmentNumber Attendances BeginSchoolYear BehaviourGrade BehaviourGradesSettings BehaviourType \
    BlockAnyGrades BuildingNumber Calendar Calendars CanAddAnyGrades Categories Category CategoryName Class \
    ClassFreeDays ClassNumber ClassRegisterNumber ClassTutor ClassTutors Classroom ClassroomSymbol \
    Classrooms Code Color ColorRGB Colors Comments Content CountInRPN CountInStatistics CountToTheAverage \
    CreatedBy CreationDate Data Date DateFrom DateTo DayNo DayOfTheWeek Description DescriptiveGradesEnabled \
    DownloadUrl DueDate EditOnly Email EndDate EndFirstSemester EndSchoolYear ExpirationTime FirstName \
    ForcePointGradesDictionaries From Gender Grade Grade0Map GradeRange GradeValue Grades GradesSettings \
    GroupId HomeWorkAssignments HomeWorks HomeworkAssigmentFiles HourFrom HourTo Id \
    IdentifierOfClassOfStudentAssignedWithUser IdentifierOfStudentAssignedWithUser Improvement IsActive \
    IsAdultsDaily IsBlockLesson IsCanceled IsCancelled IsConstituent IsEmployee IsExtracurricular \
    IsExtramuralCourse IsFinal IsFinalProposition IsPedagogue IsPremium IsPremiumDemo IsPresenceKind \
    IsReadOnly IsSchoolAdministrator IsSemester IsSemesterProposition IsShifted IsSubstitutionClass IsTrip \
    KindergartenGraduationYear LastName Lesson LessonNo LessonNoFrom LessonNoTo LessonNumber LessonSettings \
    Lessons LessonsRange Login LuckyNumber LuckyNumberDay Map MaxLessonNumber Me Message MessagePL \
    MustSendAttachFile Name NameHeadTeacher NewClassroom NewDate NewHourFrom NewHourTo NewLesson NewLessonNo \
    NewSubject NewTeacher Next No Notes Number ObligationToPerform Order OrgClassroom OrgClassroomSymbol \
    OrgDate OrgHourFrom OrgHourTo OrgLesson OrgLessonNo OrgSubject OrgTeacher Pages ParentTeacherConferences \
    PhoneNumber Phrase PointGradesEnabled Positive PostCode Prev Project RGB RawFrom RawTo RealGradeValue \
    Realizations Reason Refresh Resit Resources Room Root Scales School SchoolCommonRoom SchoolFreeDays \
    SchoolId SchoolNodeName SchoolNotices SchoolYear Scopes Semester Semester1 Semester2 SendFilePossible \
    Short ShortName Shortcut ShowCategoriesShortcuts ShowInGradesView Size Skill Skills Standard \
    StandardGradesEnabled StandardType StartDate StartPoints State Status Street Student \
    StudentsMarkedAsDoneDate StudentsWhoMarkedAsDone StudentsWhoRead Subject Subjects SubstitutionClassUrl \
    SubstitutionNote Substitutions SurnameHeadTeacher Symbol Teacher TeacherFreeDays Text Time TimeFrom \
    TimeTo Timetable TimetableEntries TimetableEntry To Token Topic Town Trip Type Types UUID Unit UnitType \
    Units Url User UserId UserIdentifier UserNumericIdentifier UserProfile UserSchoolClassId UserState \
    UserType Users Value ValueFrom ValueTo VirtualClass VirtualClassName VirtualClasses VocationalSchool \
    WasRead Weight absences accessToAttachments accessToken access_token accountId accountIdentifier \
    accounts active activitiesTypes activityTypeIdentifier add addDate addedBy addedOnDate alerts annual \
    applicationNumber archive archiveAbsences archiveAlerts archiveInbox archiveJustifications archiveNotes \
    archiveSubstitutions archiveTrash archivingInProgress area attachementInfo attachment attachments \
    attendances author calendars captcha captchaRequired category className classroomIdentifier \
    cloudStorageFileId code color comments content coordinatorName countZero creatorLastName creatorName \
    data date dateFrom dateTo delete description destination displayName downloadLink downloadUrl dueDate \
    edit email enableMessageWithdrawn endTime error errors expirationTime expires_in extracurricular failed \
    failureReason fileStatus filename files firstName firstSemester goTo gradeId grades group groupId \
    groupIdentifier groupName hint homeWorks iconUrl id identifier implementedRequirements inbox \
    isAnyFileAttached isBcc isCc isExtendable isMessageWithdrawn is_needed justificationStatus \
    justifications justifiedAbsences lastModification lastName lendedAt lendings lessonAssignmentId \
    lessonNumber lessons limit locomotion login message messageFromParent messageId minusValue myMessage \
    name noReply notes notices notifiedTeachers number numericIdentifier onlineLessonUrl originSystem \
    originalMessage originalTopic otherNodeAccountId otherNodeMessageId otherNodeUuid page pagination \
    plusValue postDate processing pupilFirstName pupilLastName purchase readDate readed readedCount reason \
    receiver receiverFirstName receiverId receiverLastName receiverName receivers receiversCount \
    refresh_token requiresAction route scaleValue schemaNumber scopes secondSemester semester sendDate \
    senderFirstName senderGroup senderGroupId senderId senderLastName senderName senderSchoolName sent \
    settings slots spam startTime state status studentId studentName subjectId subscription \
    substitutedLesson substitutions symbol tags teacherId teachers termFrom termTo text timetableEntries \
    title token_type topic topicId total trash tutors twoFactorRequired type url userClass userFirstName \
    userLastName value version";

/// The longest name that is believed to be one.
const LONGEST: usize = 40;

/// Whether it is the name of a field that we know.
pub fn is_known(name: &str) -> bool {
    static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| KNOWN.split_whitespace().collect());
    NAMES.contains(name)
}

/// Whether the keys of an object are names of fields, so that they say nothing of the child. Where at least half of them are
/// known, the others are new fields; otherwise it may be keyed by what it contains: days, ids, people.
pub fn is_record(object: &Map<String, Value>) -> bool {
    let known = object.keys().filter(|name| is_known(name)).count();
    known * 2 >= object.len()
}

/// Whether a key looks like a new field of the register: letters alone, without a space, a digit or a Polish mark.
pub fn is_like_a_field(name: &str) -> bool {
    let is_short = (2..=LONGEST).contains(&name.len());
    is_short && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_record_is_told_from_what_is_keyed_by_its_content() {
        for (object, is_one) in [
            (json!({}), true),
            (json!({"Id": 1, "Grade": "5"}), true),
            (json!({"Id": 1, "Excused": true}), true),
            (json!({"Id": 1, "Excused": true, "Reason2": ""}), false),
            (json!({"2026-10-05": []}), false),
            (json!({"0": {}, "1": {}}), false),
            (json!({"Kowalska": 5, "Nowak": 4}), false),
        ] {
            let Value::Object(object) = object else {
                panic!("no object")
            };
            assert_eq!(is_record(&object), is_one, "{object:?}");
        }
    }

    #[test]
    fn a_key_that_may_be_content_looks_like_no_field() {
        for (name, is_one) in [
            ("Excused", true),
            ("isExcused", true),
            ("Zofia Kowalska", false),
            ("Żaneta", false),
            ("zofia@example.com", false),
            ("5183207u", false),
            ("2026-10-05", false),
            ("..", false),
            ("x", false),
            ("", false),
        ] {
            assert_eq!(is_like_a_field(name), is_one, "{name}");
        }
        assert!(!is_like_a_field(&"a".repeat(41)));
    }
}
