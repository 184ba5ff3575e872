package nl.grip.query.programmes;

import java.util.stream.Stream;
import nl.grip.door.ProblemException;
import nl.grip.events.Code;
import nl.grip.query.history.Scenario;
import nl.grip.query.history.When;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a page's form asks of a table: what was left empty is not asked.
 *
 * @param moment the code of a reporting moment
 * @param year of the plan
 * @param scenario what is supposed beside it
 */
record TableQuestion(
        @Nullable Unit unit,
        @Nullable String moment,
        @Nullable Integer year,
        @Nullable Scenario scenario) {

    Asked asked(@Nullable Long position) {
        var code = code();
        return new Asked(
                unit == null ? Unit.EURO : unit,
                new When(null, null, code == null ? null : code.value(), scenario),
                position);
    }

    private @Nullable Code code() {
        if (moment == null || moment.isBlank()) {
            return null;
        }
        try {
            return new Code(moment);
        } catch (IllegalArgumentException impossible) {
            throw new ProblemException(400, "invalid-request");
        }
    }

    /** The same question in another form of answer; public for the template, which calls what it names. */
    public String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Stream.ofNullable(unit).forEach(one -> address.queryParam("unit", one.parameter()));
        Stream.ofNullable(code()).forEach(one -> address.queryParam("moment", one.value()));
        Stream.ofNullable(year).forEach(one -> address.queryParam("year", one));
        Stream.ofNullable(scenario).forEach(one -> address.queryParam("scenario", one.id()));
        return address.build().toUriString();
    }
}
