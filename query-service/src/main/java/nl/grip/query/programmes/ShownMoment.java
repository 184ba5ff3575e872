package nl.grip.query.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** A reporting moment as a page shows it, on the clock of its readers. */
record ShownMoment(String code, String title, LocalDate effectiveOn, ZonedDateTime knownAt) {

    static List<ShownMoment> of(Programme programme, ZoneId zone) {
        return programme.reportingMoments().stream()
                .map(moment -> new ShownMoment(
                        moment.code().value(),
                        moment.title(),
                        moment.effectiveOn(),
                        moment.knownAt().atZone(zone)))
                .toList();
    }
}
