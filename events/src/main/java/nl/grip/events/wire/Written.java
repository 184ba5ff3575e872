package nl.grip.events.wire;

import tools.jackson.databind.node.ObjectNode;

/** An event as it is written: in which form, and what it says in that form. */
record Written(EventForm form, ObjectNode data) {

    static Written of(String name, int form, ObjectNode data) {
        return new Written(new EventForm(name, form), data);
    }
}
