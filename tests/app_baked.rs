//! What is built into the page, and a page that is a file: what it calls itself, and where its links lead.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::Program;
use partnership_continuum::app::{Effect, Event, Route, is_on_web};
use partnership_continuum::exchange::baked::Look;
use partnership_continuum::exchange::token;
use partnership_continuum::model::instrument::Group;
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::statement::Statement;
use partnership_continuum::text::statement::statement;

const FILE: &str = "file:///stick/partnership-continuum.html";

fn at(address: &str) -> Program {
    let mut program = Program::default();
    program.run(Event::Located(address.to_owned()));
    program
}

#[test]
fn a_page_on_the_web_leads_to_itself_whatever_is_built_in() {
    let mut page = at("https://here.example/page/");
    page.run(Event::Baked(r#"{"address": "https://there.example/"}"#.to_owned()));
    page.run(Event::Elsewhere("https://elsewhere.example/".to_owned()));
    assert_eq!(page.state.reach(), Some("https://here.example/page/"));
}

#[test]
fn a_file_leads_nowhere_until_it_is_said_where_the_page_is() {
    let mut page = at(FILE);
    assert_eq!(page.state.reach(), None);
    page.run(Event::Elsewhere("  https://elsewhere.example/ ".to_owned()));
    assert_eq!(page.state.reach(), Some("https://elsewhere.example/"));
    // What is no address on the web takes it back, as nothing does.
    for none in ["", "elsewhere.example", FILE, "javascript:alert(1)"] {
        page.run(Event::Elsewhere(none.to_owned()));
        assert_eq!(page.state.reach(), None, "{none}");
    }
    // What someone says comes before what is built in.
    page.run(Event::Baked(r#"{"single": true, "address": "https://there.example/"}"#.to_owned()));
    assert_eq!(page.state.reach(), Some("https://there.example/"));
    page.run(Event::Elsewhere("http://elsewhere.example/".to_owned()));
    assert_eq!(page.state.reach(), Some("http://elsewhere.example/"));
}

#[test]
fn an_address_on_the_web_is_told_by_its_beginning() {
    for yes in ["https://x", "HTTP://x", "http://127.0.0.1:8080/"] {
        assert!(is_on_web(yes), "{yes}");
    }
    for no in ["", "https:/x", "ftp://x", "http", "ü", "httpſ://x"] {
        assert!(!is_on_web(no), "{no}");
    }
}

#[test]
fn the_name_shows_from_the_start_and_the_words_when_they_are_read() {
    let mut page = at(FILE);
    let first = Statement::from_id("vendor.role.first").unwrap();
    let read =
        |page: &Program| statement(page.state.texts.0, &ByParty::from_fn(|_| String::new()), Group::Vendor, first);
    let standard = read(&page);
    page.run(Event::Dressed(Look { name: Some("Northwind".to_owned()), ..Look::default() }));
    assert_eq!(page.state.texts.common.product, "Northwind");
    assert_eq!(read(&page), standard);
    let wording =
        r#"{"name": "Northwind", "wording": {"language": "en", "statements": {"vendor.role.first": "Own."}}}"#;
    page.run(Event::Baked(wording.to_owned()));
    assert_eq!(read(&page), "Own.");
    assert_eq!(page.state.baked.fault, None);
    // Another program knows nothing of it.
    assert_eq!(read(&at(FILE)), standard);
}

#[test]
fn an_invitation_that_comes_as_a_file_is_opened_as_its_link_would_be() {
    let mut host = at(FILE);
    let id = host.create("A");
    let link = token::link("", &token::of_invitation(host.partnership(id)).unwrap());
    let received = |text: &str| Event::Received(vec![("invitation.txt".to_owned(), text.to_owned())]);
    let mut guest = at(FILE);
    assert_eq!(guest.run(received(&link)), [Effect::Go(Route::Invited)]);
    assert_eq!(guest.state.incoming.len(), 1);
    assert!(guest.state.partnerships.is_empty());
    // With anything beside it, it is one of several things to choose from.
    let mut guest = at(FILE);
    assert_eq!(guest.run(received(&format!("{link} {link}"))), [Effect::Go(Route::Incoming)]);
}
