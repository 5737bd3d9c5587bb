//! The views in a real browser: what they show for a state, and what they send.
#![cfg(all(target_arch = "wasm32", feature = "web"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::task::tick;
use partnership_continuum::app::{Details, Event, Place, Route, State, Stop};
use partnership_continuum::browser::shell::run;
use partnership_continuum::browser::store::Memory;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::response::{Answer, Rating};
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::Id;
use partnership_continuum::ui::App;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// The whole page in an element of its own, on a store in memory.
struct Page {
    root: HtmlElement,
    state: Signal<State>,
    send: Callback<Event>,
    mounted: Option<Box<dyn std::any::Any>>,
}

impl Page {
    /// The empty home page, whatever the address says.
    async fn open() -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let program = Rc::new(RefCell::new(None));
        let handle = mount_to(root.clone(), {
            let program = program.clone();
            move || {
                let (state, send) = run(Memory::default());
                *program.borrow_mut() = Some((state, send));
                view! { <App state send /> }
            }
        });
        let (state, send) = program.take().unwrap();
        let page = Self { root, state, send, mounted: Some(boxed(handle)) };
        page.say(Event::Went(Route::Home)).await;
        page
    }

    /// A new partnership of this instrument, with one person who has answered nothing.
    async fn with_person(instrument: Instrument, group: Group) -> (Self, Id, Id) {
        let page = Self::open().await;
        let names = ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() };
        let date = page.state.with_untracked(|state| state.today).unwrap();
        page.say(Event::Create(Details { names, date }, instrument)).await;
        let id = page.newest();
        page.say(Event::AddParticipant { partnership: id, group, name: "Ada".to_owned() }).await;
        let person = page.state.with_untracked(|state| state.partnerships[0].rounds[0].participants[0].id);
        (page, id, person)
    }

    /// The worked example, at this place.
    async fn with_example(place: Place) -> (Self, Id) {
        let page = Self::open().await;
        page.say(Event::CreateExample).await;
        let id = page.newest();
        page.go(Route::At(id, place)).await;
        (page, id)
    }

    fn newest(&self) -> Id {
        self.state.with_untracked(|state| state.partnerships[0].id)
    }

    /// Until what the event changes has been drawn.
    async fn say(&self, event: Event) {
        self.send.run(event);
        tick().await;
        tick().await;
    }

    /// The address takes part in the program's own page only; here the event is enough.
    async fn go(&self, route: Route) {
        self.say(Event::Went(route)).await;
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        all(&self.root, selector)
    }

    fn one(&self, selector: &str) -> Element {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found.remove(0)
    }

    fn named(&self, testid: &str) -> Element {
        self.one(&format!("[data-testid='{testid}']"))
    }

    fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap()
    }

    /// Which of a statement's radio buttons are chosen, by place.
    fn chosen(&self, statement: Statement) -> Vec<usize> {
        let radios = radios(&self.named(&format!("statement-{}", statement.id())));
        radios.iter().enumerate().filter(|(_, radio)| radio.checked()).map(|(place, _)| place).collect()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.mounted = None;
        self.root.remove();
    }
}

fn boxed<M: Mountable + 'static>(handle: UnmountHandle<M>) -> Box<dyn std::any::Any> {
    Box::new(handle)
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let find: js_sys::Function = js_sys::Reflect::get(root, &"querySelectorAll".into()).unwrap().unchecked_into();
    let found = find.call1(root, &selector.into()).unwrap();
    js_sys::Array::from(&found).iter().map(JsCast::unchecked_into).collect()
}

fn radios(statement: &Element) -> Vec<HtmlInputElement> {
    all(statement, "input[type=radio]").into_iter().map(JsCast::unchecked_into).collect()
}

fn rated(number: u8) -> Option<Answer> {
    Some(Answer::Rated(Rating::new(number).unwrap()))
}

fn section(id: Id, person: Id, section: usize) -> Route {
    Route::At(id, Place::Answer(person, Stop::Section(section)))
}

const PARTS: [&str; 7] = [
    "score",
    "party-customer",
    "party-vendor",
    "party-provider",
    "tie-customer-vendor",
    "tie-customer-provider",
    "tie-vendor-provider",
];

#[wasm_bindgen_test]
async fn an_empty_home_welcomes_with_a_still_diagram() {
    let page = Page::open().await;
    assert_eq!(page.all("h1").len(), 1);
    assert!(page.all("[data-testid=card]").is_empty());
    page.named("new");
    page.named("example");
    let diagram = page.named("diagram");
    assert_eq!(diagram.get_attribute("role").as_deref(), Some("img"));
    assert!(diagram.get_attribute("aria-label").unwrap().contains("1 + 1 + 1 = "));
    assert!(all(&diagram, "[tabindex], [role=button]").is_empty());
}

#[wasm_bindgen_test]
async fn every_statement_is_one_group_of_six_radio_buttons() {
    for (instrument, group) in [(Instrument::Continuum26, Group::Provider), (Instrument::Quick18, Group::Observer)] {
        let (page, id, person) = Page::with_person(instrument, group).await;
        let mut names = BTreeSet::new();
        for (place, each) in instrument.sections(group).into_iter().enumerate() {
            page.go(section(id, person, place)).await;
            assert_eq!(page.all("fieldset.statement").len(), each.statements.len());
            for statement in each.statements {
                let field = page.named(&format!("statement-{}", statement.id()));
                let radios = radios(&field);
                assert_eq!(radios.len(), 6, "{}", statement.id());
                let in_group: BTreeSet<String> = radios.iter().map(HtmlInputElement::name).collect();
                assert_eq!(in_group.len(), 1, "{}", statement.id());
                assert!(names.is_disjoint(&in_group), "{} shares its group", statement.id());
                names.extend(in_group);
                let words: BTreeSet<String> =
                    all(&field, ".option-word").iter().filter_map(|cell| cell.text_content()).collect();
                assert_eq!(words.len(), 6, "{}", statement.id());
                assert!(!words.contains(""), "{}", statement.id());
                assert_eq!(page.chosen(statement), [0; 0]);
                let legend = all(&field, "legend").remove(0).text_content().unwrap();
                assert!(legend.len() > 10 && !legend.contains('{'), "{legend}");
            }
        }
        assert_eq!(names.len(), instrument.statements(group).count());
    }
}

#[wasm_bindgen_test]
async fn what_is_chosen_follows_the_answers() {
    let (page, id, person) = Page::with_person(Instrument::Continuum26, Group::Vendor).await;
    page.go(section(id, person, 0)).await;
    let statement = Statement::from_id("vendor.investment.people").unwrap();
    let say = |answer| Event::Answer { partnership: id, participant: person, statement, answer };
    let field = page.named("statement-vendor.investment.people");
    for number in [1, 5, 3, 2, 4] {
        page.say(say(rated(number))).await;
        assert_eq!(page.chosen(statement), [usize::from(number) - 1]);
        assert!(field.class_name().contains("answered"));
        assert_eq!(page.named("progress").text_content().as_deref(), Some("1 of 26"));
    }
    page.say(say(Some(Answer::NotApplicable))).await;
    assert_eq!(page.chosen(statement), [5]);
    page.say(say(None)).await;
    assert_eq!(page.chosen(statement), [0; 0]);
    assert!(!field.class_name().contains("answered"));
    assert_eq!(page.named("progress").text_content().as_deref(), Some("0 of 26"));
    page.say(say(rated(2))).await;
    assert_eq!(page.chosen(statement), [1], "chosen again after it was cleared");
}

#[wasm_bindgen_test]
async fn a_click_is_an_answer_to_that_statement_alone() {
    let (page, id, person) = Page::with_person(Instrument::Continuum26, Group::Customer).await;
    page.go(section(id, person, 1)).await;
    let statement = Statement::from_id("customer.return.time").unwrap();
    let answers = || {
        page.state.with_untracked(|state| {
            let person = state.partnerships[0].rounds[0].participant(person).unwrap();
            Statement::all().filter_map(|each| Some((each, person.answer(each)?))).collect::<Vec<_>>()
        })
    };
    let options = radios(&page.named("statement-customer.return.time"));
    for (place, given) in [(3, rated(4)), (0, rated(1)), (5, Some(Answer::NotApplicable))] {
        options[place].click();
        tick().await;
        tick().await;
        assert_eq!(answers(), [(statement, given.unwrap())]);
        assert_eq!(page.chosen(statement), [place]);
    }
}

#[wasm_bindgen_test]
async fn one_persons_answers_do_not_show_for_another() {
    let (page, id, ada) = Page::with_person(Instrument::Continuum26, Group::Customer).await;
    page.say(Event::AddParticipant { partnership: id, group: Group::Customer, name: "Eve".to_owned() }).await;
    let eve = page.state.with_untracked(|state| state.partnerships[0].rounds[0].participants[1].id);
    let statement = Statement::from_id("customer.investment.time").unwrap();
    page.say(Event::Answer { partnership: id, participant: ada, statement, answer: rated(4) }).await;
    page.go(section(id, ada, 0)).await;
    assert_eq!(page.chosen(statement), [3]);
    page.go(section(id, eve, 0)).await;
    assert_eq!(page.chosen(statement), [0; 0]);
}

#[wasm_bindgen_test]
async fn the_diagram_has_seven_parts_to_reach_each_with_its_names() {
    let (page, id) = Page::with_example(Place::Discuss).await;
    let names = page.state.with_untracked(|state| state.partnership(id).unwrap().names.clone());
    let diagram = page.named("diagram");
    assert_eq!(all(&diagram, "[tabindex='0'][role=button]").len(), 7);
    for part in PARTS {
        let label = all(&diagram, &format!("[data-testid='{part}']")).remove(0).get_attribute("aria-label").unwrap();
        for (party, name) in [("customer", &names.customer), ("vendor", &names.vendor), ("provider", &names.provider)] {
            assert_eq!(part.contains(party), label.contains(name.as_str()), "{part}: {label}");
        }
        assert!(!label.contains("not known"), "{label}");
    }
    for name in [&names.customer, &names.vendor, &names.provider] {
        assert!(diagram.get_attribute("aria-label").unwrap().contains(name.as_str()));
    }
}

#[wasm_bindgen_test]
async fn the_table_says_what_the_labels_say() {
    let (page, _) = Page::with_example(Place::Discuss).await;
    let mut rows = 0;
    for table in all(&page.named("diagram-table"), "table") {
        let heads: Vec<_> = all(&table, "thead th").iter().filter_map(|cell| cell.text_content()).collect();
        for row in all(&table, "tbody tr") {
            let cells: Vec<_> = all(&row, "th, td").iter().filter_map(|cell| cell.text_content()).collect();
            assert_eq!(cells.len(), heads.len());
            let facts: Vec<_> =
                heads.iter().zip(&cells).skip(1).map(|(head, cell)| format!("{head}: {cell}")).collect();
            let spoken = facts.join(", ");
            let with_these = |part: &&&str| {
                let label = page.named(part).get_attribute("aria-label").unwrap();
                label.starts_with(&cells[0]) && label.ends_with(&spoken)
            };
            assert_eq!(PARTS.iter().filter(with_these).count(), 1, "{}: {spoken}", cells[0]);
            rows += 1;
        }
    }
    assert_eq!(rows, 7);
}

#[wasm_bindgen_test]
async fn a_part_opens_and_closes_its_explanation() {
    let (page, _) = Page::with_example(Place::Discuss).await;
    for part in PARTS {
        let element = page.named(part);
        assert_eq!(element.get_attribute("aria-expanded").as_deref(), Some("false"));
        let click = || element.dispatch_event(&web_sys::Event::new("click").unwrap()).unwrap();
        click();
        tick().await;
        assert_eq!(element.get_attribute("aria-expanded").as_deref(), Some("true"), "{part}");
        assert_eq!(all(&page.root, "[role=button][aria-expanded=true]").len(), 1);
        assert_eq!(all(&page.named("explanation"), "h2").len(), 1);
        click();
        tick().await;
        assert_eq!(element.get_attribute("aria-expanded").as_deref(), Some("false"), "{part}");
        assert!(all(&page.named("explanation"), "h2").is_empty());
    }
}

#[wasm_bindgen_test]
async fn new_names_show_in_the_diagram() {
    let (page, id) = Page::with_example(Place::Discuss).await;
    let details = page.state.with_untracked(|state| {
        let whole = state.partnership(id).unwrap();
        let names = ByParty { vendor: "Another vendor".to_owned(), ..whole.names.clone() };
        Details { names, date: whole.rounds[0].date }
    });
    page.say(Event::Change(id, details)).await;
    let after = page.named("party-vendor");
    let label = after.get_attribute("aria-label").unwrap();
    assert!(label.starts_with("Another vendor"), "{label}");
    assert!(page.text("[data-testid=diagram]").contains("Another"));
}

#[wasm_bindgen_test]
async fn the_offer_to_undo_comes_and_goes() {
    let (page, id) = Page::with_example(Place::People).await;
    page.go(Route::Home).await;
    assert_eq!(page.all("[data-testid=card]").len(), 1);
    assert!(page.all("[data-testid=notice-removed]").is_empty());

    page.say(Event::Remove(id)).await;
    assert!(page.all("[data-testid=card]").is_empty());
    assert!(page.named("notice-removed").text_content().unwrap().contains("Northfield Hospital"));
    let spoken = page.named("notice-removed").closest("[role=status]").unwrap();
    assert!(spoken.is_some(), "the notice is spoken");

    page.say(Event::Undo).await;
    assert_eq!(page.all("[data-testid=card]").len(), 1);
    assert!(page.all("[data-testid=notice-removed]").is_empty());

    page.say(Event::Remove(id)).await;
    page.say(Event::Forget).await;
    assert!(page.all("[data-testid=notice-removed]").is_empty());
    assert!(page.all("[data-testid=card]").is_empty());
}

#[wasm_bindgen_test]
async fn a_section_of_a_person_who_is_removed_gives_way_to_the_people() {
    let (page, id, person) = Page::with_person(Instrument::Continuum26, Group::Customer).await;
    page.go(section(id, person, 2)).await;
    assert_eq!(page.all("fieldset.statement").len(), 4);
    page.say(Event::RemoveParticipant { partnership: id, participant: person }).await;
    assert!(page.all("fieldset.statement").is_empty());
    page.named("group-customer");
    page.say(Event::Undo).await;
    assert_eq!(page.all("fieldset.statement").len(), 4);
}

#[wasm_bindgen_test]
async fn there_is_one_heading_of_the_first_rank_on_every_page() {
    let (page, id, person) = Page::with_person(Instrument::Continuum26, Group::Customer).await;
    let at = |place| Route::At(id, place);
    for route in [
        Route::Home,
        Route::New,
        Route::Edit(id),
        at(Place::People),
        section(id, person, 0),
        section(id, person, 6),
        section(id, person, 7),
        at(Place::Answer(person, Stop::End)),
        at(Place::Discuss),
        Route::Unknown,
        Route::Edit(Id::from_bytes([7; 10])),
    ] {
        page.go(route).await;
        assert!(!page.text("main h1").is_empty(), "{route:?}");
        assert_eq!(page.all("h1").len(), 1, "{route:?}");
    }
}
