//! What each kind of mark means, drawn as it is drawn in the diagram.

use leptos::prelude::*;

/// The legend.
#[component]
pub fn Legend() -> impl IntoView {
    let words = &crate::ui::use_ui().texts.diagram;
    view! {
        <ul class="legend">
            <li>
                <svg viewBox="0 0 48 32" aria-hidden="true" class="party-customer">
                    <circle class="disc-edge" cx="14" cy="16" r="7" />
                    <circle class="disc-edge" cx="34" cy="16" r="12" />
                </svg>
                {words.legend_size}
            </li>
            <li>
                <svg viewBox="0 0 48 32" aria-hidden="true" class="party-customer">
                    <path class="level" d="M12,16 A12,12 0 0 0 36,16 Z" />
                    <circle class="disc-edge" cx="24" cy="16" r="12" />
                </svg>
                {words.legend_fill}
            </li>
            <li>
                <svg viewBox="0 0 48 32" aria-hidden="true" class="party-customer small-ring">
                    <circle class="ring-track" cx="24" cy="16" r="12" />
                    <path class="ring" d="M24,4 A12,12 0 1 1 12,16" />
                </svg>
                {words.legend_ring}
            </li>
            <li>
                <svg viewBox="0 0 48 32" aria-hidden="true" class="party-customer">
                    <path class="flow put-in" d="M4,13 L32,13 L32,7 L44,16 L32,25 L32,19 L4,19 Z" />
                </svg>
                {words.legend_in}
            </li>
            <li>
                <svg viewBox="0 0 48 32" aria-hidden="true" class="party-customer">
                    <path class="flow got-back" d="M44,13 L16,13 L16,7 L4,16 L16,25 L16,19 L44,19 Z" />
                </svg>
                {words.legend_out}
            </li>
            <li>
                <svg viewBox="0 0 48 32" aria-hidden="true">
                    <path class="tie-whole" d="M2,12 L46,12 L46,20 L2,20 Z" />
                </svg>
                {words.legend_tie}
            </li>
            <li>
                <svg viewBox="0 0 48 32" aria-hidden="true">
                    <path class="tie-piece" d="M2,11 L17,10 L21,13 L15,16 L19,20 L2,19 Z" />
                    <path class="tie-piece" d="M46,13 L29,12 L33,15 L27,18 L31,22 L46,21 Z" />
                </svg>
                {words.legend_crack}
            </li>
        </ul>
    }
}
