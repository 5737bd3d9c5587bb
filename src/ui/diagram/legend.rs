//! What each kind of mark means, drawn as it is drawn in the diagram.

use crate::ui::element::{El, draw, el};

/// The legend.
pub fn legend() -> El {
    let words = crate::ui::use_ui().diagram();
    el("ul")
        .class("legend")
        .child(
            el("li")
                .child(
                    draw("svg")
                        .attr("viewBox", "0 0 48 32")
                        .attr("aria-hidden", "true")
                        .class("party-customer")
                        .child(draw("circle").class("disc-edge").attr("cx", "14").attr("cy", "16").attr("r", "7"))
                        .child(draw("circle").class("disc-edge").attr("cx", "34").attr("cy", "16").attr("r", "12")),
                )
                .child(words.legend_size),
        )
        .child(
            el("li")
                .child(
                    draw("svg")
                        .attr("viewBox", "0 0 48 32")
                        .attr("aria-hidden", "true")
                        .class("party-customer")
                        .child(draw("path").class("level").attr("d", "M12,16 A12,12 0 0 0 36,16 Z"))
                        .child(draw("circle").class("disc-edge").attr("cx", "24").attr("cy", "16").attr("r", "12")),
                )
                .child(words.legend_fill),
        )
        .child(
            el("li")
                .child(
                    draw("svg")
                        .attr("viewBox", "0 0 48 32")
                        .attr("aria-hidden", "true")
                        .class("party-customer small-ring")
                        .child(draw("circle").class("ring-track").attr("cx", "24").attr("cy", "16").attr("r", "12"))
                        .child(draw("path").class("ring").attr("d", "M24,4 A12,12 0 1 1 12,16")),
                )
                .child(words.legend_ring),
        )
        .child(
            el("li")
                .child(
                    draw("svg").attr("viewBox", "0 0 48 32").attr("aria-hidden", "true").class("party-customer").child(
                        draw("path").class("flow put-in").attr("d", "M4,13 L32,13 L32,7 L44,16 L32,25 L32,19 L4,19 Z"),
                    ),
                )
                .child(words.legend_in),
        )
        .child(
            el("li")
                .child(
                    draw("svg").attr("viewBox", "0 0 48 32").attr("aria-hidden", "true").class("party-customer").child(
                        draw("path")
                            .class("flow got-back")
                            .attr("d", "M44,13 L16,13 L16,7 L4,16 L16,25 L16,19 L44,19 Z"),
                    ),
                )
                .child(words.legend_out),
        )
        .child(
            el("li")
                .child(
                    draw("svg")
                        .attr("viewBox", "0 0 48 32")
                        .attr("aria-hidden", "true")
                        .child(draw("path").class("tie-whole").attr("d", "M2,12 L46,12 L46,20 L2,20 Z")),
                )
                .child(words.legend_tie),
        )
        .child(
            el("li")
                .child(
                    draw("svg")
                        .attr("viewBox", "0 0 48 32")
                        .attr("aria-hidden", "true")
                        .child(draw("path").class("tie-piece").attr("d", "M2,11 L17,10 L21,13 L15,16 L19,20 L2,19 Z"))
                        .child(
                            draw("path").class("tie-piece").attr("d", "M46,13 L29,12 L33,15 L27,18 L31,22 L46,21 Z"),
                        ),
                )
                .child(words.legend_crack),
        )
}
