package nl.grip.command;

import java.util.Locale;

/** What can be broken. Each noun lists its own as an enum; the code is part of the API and never changes its meaning. */
public interface Rule {

    String name();

    /** Whether the input alone breaks the rule, whatever happened before. */
    boolean concernsInputAlone();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
