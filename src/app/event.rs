//! What can happen: everything a user does, and what the browser reports back.

use super::history::Way;
use super::route::Route;
use super::trial::Try;
use super::update::Later;
use crate::exchange::baked::Look;
use crate::exchange::file::File;
use crate::exchange::incoming::Incoming;
use crate::exchange::portfolio::Listing;
use crate::model::instrument::{Group, Instrument};
use crate::model::party::ByParty;
use crate::model::response::Answer;
use crate::model::statement::Statement;
use crate::record::{Date, Id, Partnership, Plan, Slot};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The program starts, with what storage holds: keys and texts.
    Started {
        /// Where the address points.
        route: Route,
        /// What was found, each with the last part of its key.
        stored: Vec<(String, String)>,
        /// Whether storage can be used at all.
        storage: Result<(), WriteFault>,
    },
    /// The page has something built in that shows, which comes before anything else.
    Dressed(Look),
    /// All that is built in, as JSON.
    Baked(String),
    /// Where the page is on the web: its address without what is behind the `#`.
    Located(String),
    /// Where the page is on the web, for a page that is a file; empty to take that back.
    Elsewhere(String),
    /// The address is a link that carries something; it is looked at, and the address stays.
    Opened(String),
    /// Another window stored a text under this key, given by its last part, or took it away.
    Heard(String, Option<String>),
    /// Storage was emptied by another window.
    Cleared,
    /// The page may go away.
    Leaving,
    /// The address changed.
    Went(Route),
    /// A new partnership.
    Create(Details, Instrument),
    /// A partnership of the worked example.
    CreateExample,
    /// Other names or another date.
    Change(Id, Details),
    /// Another one like it, to go on from there.
    Duplicate(Id),
    /// Away with a partnership; can be undone.
    Remove(Id),
    /// Other partnerships are looked for, or in another order.
    List(Listing),
    /// Another person answers for a group.
    AddParticipant {
        /// The partnership.
        partnership: Id,
        /// Whom the person speaks for.
        group: Group,
        /// The person's name; may be empty.
        name: String,
    },
    /// A person's name changed.
    RenameParticipant {
        /// The partnership.
        partnership: Id,
        /// The person.
        participant: Id,
        /// The new name; may be empty.
        name: String,
    },
    /// Away with a person and the answers; can be undone.
    RemoveParticipant {
        /// The partnership.
        partnership: Id,
        /// The person.
        participant: Id,
    },
    /// A person answered, changed an answer, or (with none) took it back.
    Answer {
        /// The partnership.
        partnership: Id,
        /// The person.
        participant: Id,
        /// The statement.
        statement: Statement,
        /// What was said.
        answer: Option<Answer>,
    },
    /// A person wrote a comment.
    Comment {
        /// The partnership.
        partnership: Id,
        /// The person.
        participant: Id,
        /// The statement.
        statement: Statement,
        /// The whole comment.
        text: String,
    },
    /// Another action.
    AddAction(Id, Plan),
    /// Something else about an action.
    ChangeAction {
        /// The partnership.
        partnership: Id,
        /// The action.
        action: Id,
        /// All of what is agreed now.
        plan: Plan,
    },
    /// Away with an action; can be undone.
    RemoveAction {
        /// The partnership.
        partnership: Id,
        /// The action.
        action: Id,
    },
    /// The next round, on this day, with the people of the last one.
    NextRound(Id, Date),
    /// Away with a round.
    RemoveRound {
        /// The partnership.
        partnership: Id,
        /// The round.
        round: Id,
    },
    /// The result of the latest round waits for everyone, or not.
    Hide(Id, bool),
    /// The result is shown here although it is to wait, until another partnership is looked at.
    ShowAnyway(Id),
    /// Someone who was invited begins to answer, as a person of the invitation or as another one.
    Join {
        /// What the invitation says.
        invitation: Box<Partnership>,
        /// Who it is.
        who: Who,
    },
    /// Something is tried.
    Try(Id, Try),
    /// A step back or forward: of what is tried where that is shown, else of the partnership that is shown.
    Step(Way),
    /// The presentation goes to another step, here and in the other windows.
    Show(Id, usize),
    /// Another window says that the presentation is at this step.
    Follow(Id, usize),
    /// What was removed last comes back.
    Undo,
    /// The offer to undo is no longer wanted.
    Forget,
    /// Storage kept a text, or not.
    Written {
        /// Where.
        slot: Slot,
        /// Which revision it is.
        revision: u64,
        /// How long it is.
        size: usize,
        /// Whether it was kept.
        result: Result<Before, WriteFault>,
    },
    /// The part of the program that does most of what events ask for is there.
    Loaded(Later),
    /// It could not be loaded.
    Unloaded,
    /// The user wants to choose files to bring in.
    PickFiles,
    /// Files are held over the page, or no longer.
    Dragging(bool),
    /// Texts came in from outside, each with the name of its file, which may be empty. They are shown, and not kept.
    Received(Vec<(String, String)>),
    /// What came in is kept, as far as it is given here; can be undone.
    KeepIncoming(Vec<Incoming>),
    /// What came in is not wanted.
    DropIncoming,
    /// A file that was made is given to the user.
    Save(File),
    /// Everything as one file.
    DownloadAll,
    /// What could not be read, as it was found.
    DownloadSetAside(String),
    /// A newer version of the page is ready, or (with false) nobody wants to hear of it now.
    Renewal(bool),
    /// The newer version is to take the place of this one.
    Renew,
    /// A text is to go on the clipboard.
    Copy(String),
    /// The clipboard took it, or the browser refused.
    Copied(bool),
}

/// Someone who was invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A person who is listed.
    Listed(Id),
    /// Another one, with the group and the name, which may be empty.
    Other(Group, String),
}

/// What a partnership is called and when it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What the parties are called.
    pub names: ByParty<String>,
    /// The day of the round.
    pub date: Date,
}

/// What became of the text that storage kept last of the same partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// It is there, or there was none.
    Kept,
    /// It is gone: storage was emptied meanwhile.
    Gone,
    /// Another window has stored this one there meanwhile, as this revision or a later one. It was not written over.
    Overtaken(String),
}

/// Why storage did not keep a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteFault {
    /// The browser gives no access to storage.
    Blocked,
    /// There is no room left.
    Full,
    /// Anything else.
    Failed,
}
