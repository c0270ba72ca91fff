//! The closed lists of words that rule files, pages and the module share.

/// A closed list of words: an enum, each variant with its id and what it means.
macro_rules! vocabulary {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$inner])* $variant,)+ }

        impl $name {
            /// Every word of the list, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its place in the list, from 0.
            pub fn place(self) -> usize {
                Self::ALL.iter().position(|word| *word == self).unwrap_or_default()
            }

            /// The id used in rule files, in the module and wherever else an id is needed.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The word that has this id, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.id() == id)
            }
        }
    };
}

vocabulary! {
    /// Something with a date, and perhaps a time.
    ///
    /// ```
    /// use engine::Event;
    /// assert_eq!(Event::from_id("due-date"), Some(Event::DueDate));
    /// assert_eq!(Event::DueDate.id(), "due-date");
    /// ```
    Event {
        /// The first talk between social care, police and health about a possible enquiry.
        StrategyDiscussion = "strategy-discussion",
        /// The day on which the section 47 enquiry was opened.
        Section47Start = "section-47-start",
        /// Which of several strategy discussions began the enquiry, by its date.
        Section47Discussion = "section-47-discussion",
        /// The day on which the assessment was finished.
        AssessmentFinished = "assessment-finished",
        /// Another authority tells this one that a child with a plan has moved in.
        TransferNotification = "transfer-notification",
        /// A child with a plan elsewhere comes to live here.
        MoveIn = "move-in",
        /// This authority tells another that a child with a plan has moved there.
        MoveOutNotification = "move-out-notification",
        /// The conference that the other authority holds for a child who moved there.
        ReceivingConference = "receiving-conference",
        /// An emergency protection order ends.
        EpoEnd = "epo-end",
        /// The initial child protection conference.
        InitialConference = "initial-conference",
        /// An initial conference that was adjourned is taken up again.
        ReconvenedConference = "reconvened-conference",
        /// The child protection plan starts.
        PlanStart = "plan-start",
        /// An agency receives the plan.
        PlanReceived = "plan-received",
        /// A core group meets.
        CoreGroup = "core-group",
        /// The social worker gets the core group's minutes from whoever took them.
        CoreGroupMinutes = "core-group-minutes",
        /// The social worker's contact with the child.
        Visit = "visit",
        /// The child is seen alone.
        SeenAlone = "seen-alone",
        /// A review child protection conference.
        ReviewConference = "review-conference",
        /// The child protection plan ends.
        PlanEnd = "plan-end",
        /// The case closes.
        CaseClosure = "case-closure",
        /// The day on which the baby is expected.
        DueDate = "due-date",
        /// The baby is born.
        Birth = "birth",
        /// The baby comes home from hospital.
        HomeFromHospital = "home-from-hospital",
        /// The young person's eighteenth birthday.
        Birthday18 = "birthday-18",
    }
}

vocabulary! {
    /// Something that is so, or is not, and that a rule turns on.
    Circumstance {
        /// The child is not born yet, or was not when the conference was called.
        Unborn = "unborn",
        /// Domestic abuse is known or alleged.
        DomesticAbuse = "domestic-abuse",
        /// The child will come to the conference.
        ChildAttending = "child-attending",
        /// Somebody needs an interpreter or a translation.
        Interpreter = "interpreter",
        /// Somebody needs an adjustment for a disability.
        Disability = "disability",
        /// The police are investigating.
        PoliceInvestigation = "police-investigation",
        /// There are proceedings in court.
        CourtProceedings = "court-proceedings",
        /// The child is looked after by the authority.
        LookedAfter = "looked-after",
        /// There is, or was, an emergency protection order.
        EmergencyProtectionOrder = "emergency-protection-order",
        /// A child with a plan elsewhere has moved here.
        TransferIn = "transfer-in",
        /// A child with a plan here has moved, or is moving, elsewhere.
        TransferOut = "transfer-out",
        /// The conference made a child protection plan.
        PlanMade = "plan-made",
        /// The conference made no child protection plan.
        NoPlan = "no-plan",
        /// The plan has ended, or a conference decided that it ends.
        PlanEnded = "plan-ended",
        /// Too few agencies were at the conference.
        Inquorate = "inquorate",
        /// Somebody is on bail.
        Bail = "bail",
        /// A court order stands between the adults.
        CourtOrderBetweenAdults = "court-order-between-adults",
        /// Somebody attends by telephone or video.
        RemoteAttendance = "remote-attendance",
        /// The conference is about several children of one family.
        SiblingGroup = "sibling-group",
        /// A parent is in custody.
        ParentInCustody = "parent-in-custody",
        /// A parent was kept out of all or part of the conference.
        ParentExcluded = "parent-excluded",
        /// A parent or child brings a supporter.
        Supporter = "supporter",
        /// A parent brings a solicitor.
        Solicitor = "solicitor",
        /// Somebody asks to observe the conference.
        Observer = "observer",
        /// An advocate speaks for the child or a parent.
        Advocate = "advocate",
        /// Another agency took the core group's minutes.
        MinutesByAnotherAgency = "minutes-by-another-agency",
        /// The child will not come to the conference.
        ChildNotAttending = "child-not-attending",
        /// A parent will not be there, or was not, whatever the reason.
        ParentNotAttending = "parent-not-attending",
        /// An agency that was asked cannot come.
        AgencyNotAttending = "agency-not-attending",
        /// Somebody asks that a person be kept out of all or part of the conference.
        ExclusionAsked = "exclusion-asked",
        /// Something cannot be shared with one of the family.
        NotToBeShared = "not-to-be-shared",
        /// Another agency asks for a conference.
        AgencyRequest = "agency-request",
        /// The conference is late, cancelled or put off.
        ConferencePutOff = "conference-put-off",
        /// Those at the conference do not agree.
        NoAgreement = "no-agreement",
        /// Somebody asks to see the minutes.
        MinutesRequested = "minutes-requested",
        /// Somebody disagrees with what was done or decided.
        Complaint = "complaint",
    }
}

vocabulary! {
    /// Who must do something. Each procedure gives the title that its area uses.
    Role {
        /// The social worker, before there is a plan.
        SocialWorker = "social-worker",
        /// The social worker's manager.
        TeamManager = "team-manager",
        /// The manager above the team's.
        ServiceManager = "service-manager",
        /// The person who chairs the conference.
        Chair = "chair",
        /// Whoever convenes the conference and sends out its papers.
        Administrator = "administrator",
        /// Every agency that is asked to the conference.
        AllAgencies = "all-agencies",
        /// The police.
        Police = "police",
        /// Health services.
        Health = "health",
        /// Schools and other education.
        School = "school",
        /// A solicitor or another legal adviser.
        LegalAdviser = "legal-adviser",
        /// An advocate.
        Advocate = "advocate",
        /// The core group, as a body.
        CoreGroup = "core-group",
        /// The social worker in charge of the plan.
        LeadSocialWorker = "lead-social-worker",
        /// A parent or carer.
        Parent = "parent",
        /// The child or young person.
        Child = "child",
        /// Somebody whom a parent or child brings for support.
        Supporter = "supporter",
        /// Somebody who watches and takes no part.
        Observer = "observer",
    }
}

vocabulary! {
    /// Where in the process a rule belongs, in the order of the process.
    Stage {
        /// Before an enquiry: somebody tells social care.
        Referral = "referral",
        /// The section 47 enquiry.
        Enquiry = "enquiry",
        /// Calling the conference.
        Convening = "convening",
        /// The child is not born yet.
        PreBirth = "pre-birth",
        /// A child with a plan moves between areas.
        Transfer = "transfer",
        /// Getting ready for the conference.
        PreConference = "pre-conference",
        /// At the conference.
        Conference = "conference",
        /// What the conference decides.
        Decision = "decision",
        /// Straight after the conference.
        After = "after",
        /// Minutes and other records.
        Records = "records",
        /// The core group and its work.
        CoreGroup = "core-group",
        /// Review conferences.
        Review = "review",
        /// Ending the plan.
        Ending = "ending",
    }
}

vocabulary! {
    /// How strongly the document itself puts a rule. Never upgraded.
    Strength {
        /// The document says must, will, or leaves no choice.
        Must = "must",
        /// The document says should, or that it is expected.
        Should = "should",
        /// The document says that it normally or usually happens.
        Normally = "normally",
        /// The document allows it.
        May = "may",
        /// The document tells it as a fact and obliges no one.
        States = "states",
    }
}

vocabulary! {
    /// What sort of rule it is.
    Kind {
        /// A time by which, or before which, something happens.
        Timescale = "timescale",
        /// Something that somebody must do.
        Duty = "duty",
        /// Something that somebody may have or ask for.
        Right = "right",
        /// A test or a thing to weigh.
        Criterion = "criterion",
        /// Something that somebody decides.
        Decision = "decision",
        /// What a word means or what something is for.
        Definition = "definition",
        /// When another rule gives way.
        Exception = "exception",
        /// Somebody who is asked to come.
        Invitee = "invitee",
        /// Something that a paper must hold.
        Content = "content",
        /// Something that a meeting must go through.
        Agenda = "agenda",
    }
}

vocabulary! {
    /// A paper of the conference.
    Paper {
        /// The invitation to the conference.
        Invitation = "invitation",
        /// The sheet by which a conference is asked for.
        ConveningSheet = "convening-sheet",
        /// The social worker's report.
        SocialWorkerReport = "social-worker-report",
        /// Another agency's report.
        AgencyReport = "agency-report",
        /// The request to keep somebody out of all or part of the conference.
        ExclusionRequest = "exclusion-request",
        /// What the family is given to read about conferences.
        Leaflet = "leaflet",
        /// The notice of what was decided.
        Outcome = "outcome",
        /// The child protection plan.
        Plan = "plan",
        /// The minutes of the conference.
        Minutes = "minutes",
        /// The record of a core group.
        CoreGroupRecord = "core-group-record",
        /// What is written on the child's own file.
        CaseRecord = "case-record",
    }
}

vocabulary! {
    /// Somebody who gets a paper, or does not.
    Recipient {
        /// The mother.
        Mother = "mother",
        /// The father.
        Father = "father",
        /// A parent who was kept out or was not there.
        KeptOut = "kept-out",
        /// The child or young person.
        Child = "child",
        /// Whoever comes with one of the family.
        Supporter = "supporter",
        /// A solicitor for one of the family.
        Solicitor = "solicitor",
        /// An advocate.
        Advocate = "advocate",
        /// The chair of the conference.
        Chair = "chair",
        /// Every agency that was asked to the conference.
        Agencies = "agencies",
        /// The police.
        Police = "police",
        /// Health services.
        Health = "health",
        /// Schools and other education.
        School = "school",
        /// The core group.
        CoreGroup = "core-group",
        /// Somebody who watches and takes no part.
        Observer = "observer",
    }
}

vocabulary! {
    /// Whom a families' page speaks to.
    Reader {
        /// Parents and carers.
        Parents = "parents",
        /// Children and young people.
        YoungPeople = "young-people",
        /// Somebody who has been asked to stay away.
        AskedToStayAway = "asked-to-stay-away",
    }
}

vocabulary! {
    /// How many of a question's answers may hold at once.
    Take {
        /// One.
        One = "one",
        /// Any number, none among them.
        Any = "any",
    }
}

vocabulary! {
    /// What sort of outcome a decision has.
    Status {
        /// Answers are missing that could change it.
        NeedsAnswers = "needs-answers",
        /// Somebody decides, and this is what they need.
        ForJudgement = "for-judgement",
        /// The document leaves no choice.
        Settled = "settled",
        /// The document says nothing on it.
        NotCovered = "not-covered",
    }
}

vocabulary! {
    /// Which of several dates of an event a rule counts from.
    Which {
        /// The first of them.
        First = "first",
        /// The next one after the discussion that began the enquiry; without one, the reading does not arise.
        Second = "second",
        /// The last of them.
        Last = "last",
        /// The strategy discussion that began the section 47 enquiry; the first, where none was named.
        BeganEnquiry = "began-enquiry",
    }
}

vocabulary! {
    /// What an area means by "days" where its document says no more than that.
    DaysMean {
        /// Working days.
        Working = "working",
        /// Every day of the calendar.
        Calendar = "calendar",
    }
}

vocabulary! {
    /// Whether a document is in force.
    StateKind {
        /// It is in use.
        InUse = "in-use",
        /// Something has taken its place.
        Replaced = "replaced",
        /// Nobody has been able to tell.
        NotKnown = "not-known",
    }
}

impl Event {
    /// The circumstance that follows from this event having a date at all.
    pub const fn implies(self) -> Option<Circumstance> {
        match self {
            Self::DueDate => Some(Circumstance::Unborn),
            Self::EpoEnd => Some(Circumstance::EmergencyProtectionOrder),
            Self::TransferNotification | Self::MoveIn => Some(Circumstance::TransferIn),
            Self::MoveOutNotification | Self::ReceivingConference => {
                Some(Circumstance::TransferOut)
            }
            Self::PlanStart => Some(Circumstance::PlanMade),
            Self::PlanEnd => Some(Circumstance::PlanEnded),
            Self::CoreGroupMinutes => Some(Circumstance::MinutesByAnotherAgency),
            Self::StrategyDiscussion
            | Self::Section47Start
            | Self::Section47Discussion
            | Self::AssessmentFinished
            | Self::InitialConference
            | Self::ReconvenedConference
            | Self::PlanReceived
            | Self::CoreGroup
            | Self::Visit
            | Self::SeenAlone
            | Self::ReviewConference
            | Self::CaseClosure
            | Self::Birth
            | Self::HomeFromHospital
            | Self::Birthday18 => None,
        }
    }

    /// What the event is called where a procedure has no name of its own for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StrategyDiscussion => "strategy discussion",
            Self::Section47Start => "opening of the section 47 enquiry",
            Self::Section47Discussion => "strategy discussion that began the section 47 enquiry",
            Self::AssessmentFinished => "end of the assessment",
            Self::TransferNotification => "notification by the other authority",
            Self::MoveIn => "move into the area",
            Self::MoveOutNotification => "notification to the other authority",
            Self::ReceivingConference => "other authority's conference",
            Self::EpoEnd => "end of the emergency protection order",
            Self::InitialConference => "initial conference",
            Self::ReconvenedConference => "reconvened conference",
            Self::PlanStart => "start of the plan",
            Self::PlanReceived => "receipt of the plan",
            Self::CoreGroup => "core group",
            Self::CoreGroupMinutes => "receipt of the core group's minutes",
            Self::Visit => "contact with the child",
            Self::SeenAlone => "day the child was seen alone",
            Self::ReviewConference => "review conference",
            Self::PlanEnd => "end of the plan",
            Self::CaseClosure => "closing of the case",
            Self::DueDate => "due date",
            Self::Birth => "birth",
            Self::HomeFromHospital => "baby's return home from hospital",
            Self::Birthday18 => "eighteenth birthday",
        }
    }
}

impl Role {
    /// What the role is called where a procedure has no title of its own for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SocialWorker => "social worker",
            Self::TeamManager => "team manager",
            Self::ServiceManager => "service manager",
            Self::AllAgencies => "all agencies",
            Self::LegalAdviser => "legal adviser",
            Self::CoreGroup => "core group",
            Self::LeadSocialWorker => "lead social worker",
            Self::Chair
            | Self::Administrator
            | Self::Police
            | Self::Health
            | Self::School
            | Self::Advocate
            | Self::Parent
            | Self::Child
            | Self::Supporter
            | Self::Observer => self.id(),
        }
    }
}

impl Circumstance {
    /// The circumstance that rules this one out, where there is one.
    pub fn opposite(self) -> Option<Self> {
        const OPPOSITES: [(Circumstance, Circumstance); 2] = [
            (Circumstance::PlanMade, Circumstance::NoPlan),
            (Circumstance::ChildAttending, Circumstance::ChildNotAttending),
        ];
        OPPOSITES.iter().find_map(|&(one, other)| match self {
            it if it == one => Some(other),
            it if it == other => Some(one),
            _ => None,
        })
    }

    /// Whether it is so of one child and not of another, so that a rule that turns on it is done for each.
    pub const fn is_of_one_child(self) -> bool {
        matches!(
            self,
            Self::Unborn | Self::ChildAttending | Self::ChildNotAttending | Self::LookedAfter
        )
    }

    /// Whether a rule that needs this is shown before anybody has said whether it is so.
    ///
    /// What follows from a plan is asked before the conference has decided on one, so it is shown,
    /// marked "if a plan is made", until somebody says that there is no plan.
    pub fn is_open_until_ruled_out(self) -> bool {
        self == Self::PlanMade
    }
}
