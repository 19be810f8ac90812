package org.cellback.planning.report;

import org.cellback.planning.plan.LocalText;

/** A part of the report with its own place in the contents. */
interface Section {
    /** Anchor in the address. */
    String id();

    LocalText title();

    /** What to know before reading: beside the title. */
    LocalText aside();

    void body(Html html);

    default void write(Html html) {
        html.open("section", "class", "section", "id", id(), "aria-labelledby", id() + "-title");
        html.open("div", "class", "aside");
        html.element("h2", title(), "id", id() + "-title");
        html.element("p", aside()).close();
        html.open("div", "class", "body");
        body(html);
        html.close(2);
    }
}
