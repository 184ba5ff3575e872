package nl.grip.query.interventions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** In which order the register is shown. Whatever it is, the key decides last, so that pages do not overlap. */
record RegisterOrder(String field, boolean descending) {

    /** PJ2 comes before PJ10. */
    private static final String CODE =
            "regexp_replace(description_code, '\\d.*', '')%1$s, (substring(description_code from '\\d{1,9}'))::integer%1$s"
                    + " nulls first, description_code%1$s";

    private static final Map<String, String> COLUMNS = Map.of(
            "code", CODE,
            "title", "description_title%1$s",
            "ambition", "description_ambition%1$s",
            "lead", "organisation_lead%1$s nulls last",
            "phase", "standing_phase%1$s",
            "phaseSince", "standing_since%1$s",
            "proposedOn", "standing_proposed_on%1$s",
            "overdueAfter", "standing_overdue_after%1$s nulls last",
            "changedAt", "recorded_last_at%1$s");

    static final RegisterOrder BY_CODE = new RegisterOrder("code", false);

    /** @param text a field, with a minus before it for descending; empty where there is no such field */
    static Optional<RegisterOrder> parse(String text) {
        var descending = text.startsWith("-");
        var field = descending ? text.substring(1) : text;
        return COLUMNS.containsKey(field) ? Optional.of(new RegisterOrder(field, descending)) : Optional.empty();
    }

    static Set<String> fields() {
        return new TreeSet<>(COLUMNS.keySet());
    }

    String sql() {
        return " order by " + COLUMNS.getOrDefault(field, CODE).formatted(descending ? " desc" : "") + ", key";
    }
}
