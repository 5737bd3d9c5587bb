//! Reading a thousand stored partnerships natively, beside what the crate serde_json takes for nothing but the JSON:
//! `cargo bench --package benches --bench stored`.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use benches::many::many;
    use criterion::{Criterion, SamplingMode};
    use partnership_continuum::app::{Event, Route, State, World, update};
    use partnership_continuum::json::Json;
    use partnership_continuum::record::{Date, Envelope, Id, Slot, Timestamp};
    use std::hint::black_box;

    pub fn measure() {
        let all: Vec<(String, String)> =
            many(1000).iter().map(|whole| (Slot::of(whole.id, 1).to_string(), Envelope::write(whole, 1))).collect();
        let letters: usize = all.iter().map(|(key, text)| key.len() + text.encode_utf16().count()).sum();
        println!("1,000 partnerships take {letters} UTF-16 units, {} each", letters / all.len());

        let mut criterion = Criterion::default().configure_from_args();
        {
            let mut group = criterion.benchmark_group("stored");
            group.sampling_mode(SamplingMode::Flat).sample_size(20);
            group.bench_function("started", |bencher| {
                bencher.iter(|| {
                    let stored = all.clone();
                    let event = Event::Started { route: Route::Home, stored, storage: Ok(()) };
                    let mut state = State::default();
                    update(&mut state, event, &mut Still);
                    assert_eq!(state.partnerships.len(), all.len());
                    state
                });
            });
            group.bench_function("envelopes", |bencher| {
                bencher.iter(|| all.iter().filter(|(_, text)| Envelope::read(black_box(text)).is_ok()).count());
            });
            group.bench_function("json", |bencher| {
                bencher.iter(|| all.iter().filter(|(_, text)| Json::parse(black_box(text)).is_ok()).count());
            });
            group.bench_function("serde_json", |bencher| {
                bencher.iter(|| {
                    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).is_ok();
                    all.iter().filter(|(_, text)| read(black_box(text))).count()
                });
            });
            group.finish();
        }
        criterion.final_summary();
    }

    struct Still;

    impl World for Still {
        fn now(&mut self) -> Timestamp {
            Timestamp(1_795_000_000_000)
        }

        fn today(&mut self) -> Date {
            Date::FIRST
        }

        fn id(&mut self) -> Id {
            Id::from_bytes([0; 10])
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::measure();
}

/// Criterion does not run in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
