//! What each kind of mark means, drawn as it is drawn in the diagram.

use crate::ui::element::{El, draw, el};

/// The legend.
pub fn legend() -> El {
    let words = crate::ui::use_ui().diagram();
    let customer = || small("party-customer");
    let number = |class, y: &'static str, shown: &'static str| {
        draw("text").class(class).attr("x", "24").attr("y", y).attr("text-anchor", "middle").child(shown)
    };
    let crack = small("")
        .child(shape("tie-piece", "M2,12 L19,12 L22,14 L18,16 L21,18 L18,20 L2,20 Z"))
        .child(shape("tie-piece", "M46,12 L28,12 L31,14 L27,16 L30,18 L27,20 L46,20 Z"));
    let items = [
        (customer().child(circle("disc-edge", "14", "7")).child(circle("disc-edge", "34", "12")), words.legend_size),
        (
            customer().child(shape("level", "M12,16 A12,12 0 0 0 36,16 Z")).child(circle("disc-edge", "24", "12")),
            words.legend_fill,
        ),
        (
            small("party-customer small-ring")
                .child(circle("ring-track", "24", "12"))
                .child(shape("ring", "M24,4 A12,12 0 1 1 12,16")),
            words.legend_ring,
        ),
        (customer().child(number("legend-number", "21", "0.8")), words.legend_number),
        (customer().child(number("legend-number light", "21", "× 1.2")), words.legend_times),
        (customer().child(shape("flow put-in", "M4,13 L32,13 L32,7 L44,16 L32,25 L32,19 L4,19 Z")), words.legend_in),
        (
            customer().child(shape("flow got-back", "M44,13 L16,13 L16,7 L4,16 L16,25 L16,19 L44,19 Z")),
            words.legend_out,
        ),
        (small("").child(shape("tie-whole", "M2,12 L46,12 L46,20 L2,20 Z")), words.legend_tie),
        (crack, words.legend_crack),
    ];
    el("ul").class("legend").children(items.map(|(drawing, meaning)| el("li").child(drawing).child(meaning)))
}

fn small(class: &'static str) -> El {
    draw("svg").attr("viewBox", "0 0 48 32").attr("aria-hidden", "true").class(class)
}

fn circle(class: &'static str, x: &'static str, radius: &'static str) -> El {
    draw("circle").class(class).attr("cx", x).attr("cy", "16").attr("r", radius)
}

fn shape(class: &'static str, data: &'static str) -> El {
    draw("path").class(class).attr("d", data)
}
