//! The model natively, measured with Criterion: `cargo xtask bench`, or `cargo bench --package benches`.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use benches::{ASSESSMENT, Case};
    use criterion::{Criterion, SamplingMode};
    use partnership_continuum::model::evaluation::evaluate;
    use partnership_continuum::model::{input, output};
    use std::hint::black_box;

    pub fn measure() -> Result<(), String> {
        let case = Case::new().map_err(|fault| fault.to_string())?;
        let assessment = input::parse(ASSESSMENT).map_err(|fault| fault.to_string())?;
        let evaluation = evaluate(&assessment);
        let found = case.robustness().ok_or("the case has no score")?;
        let [broken, cracked, straining, adding_up, unstoppable] = found.zones;
        // What the peers must find too; xtask reads it. Debug writes every digit.
        println!(
            "result native {:?} {:?} {:?} {broken:?} {cracked:?} {straining:?} {adding_up:?} {unstoppable:?}",
            found.median, found.p05, found.p95
        );

        let mut criterion = Criterion::default().configure_from_args();
        {
            // Each sample is the mean of a few runs, and of as many in each, so that their extremes compare.
            let mut group = criterion.benchmark_group("native");
            group.sampling_mode(SamplingMode::Flat);
            group.bench_function("robustness", |bencher| bencher.iter(|| black_box(&case).robustness()));
            let mut turn = 0_u32;
            group.bench_function("what-if", |bencher| {
                bencher.iter(|| {
                    turn = turn.wrapping_add(1);
                    black_box(&case).what_if(turn)
                });
            });
            group.bench_function("parse", |bencher| bencher.iter(|| input::parse(black_box(ASSESSMENT))));
            group.bench_function("evaluate", |bencher| bencher.iter(|| evaluate(black_box(&assessment))));
            group.bench_function("write", |bencher| {
                bencher.iter(|| output::to_json(black_box(&evaluation), None).write());
            });
            group.finish();
        }
        criterion.final_summary();
        Ok(())
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    native::measure()
}

/// Criterion does not run in a browser; `browser.rs` does.
#[cfg(target_arch = "wasm32")]
fn main() {}
