package nl.grip.bench.report;

import java.util.Locale;
import nl.grip.bench.report.Figure.Aim;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
final class Words {

    private Words() {}

    static String of(Figure figure) {
        var floor = figure.floor();
        var said = "%s: %s %s".formatted(figure.what(), number(figure.value()), figure.unit());
        if (floor != null) {
            said += "; %s %s; ratio %s".formatted(floor.name(), number(floor.value()), ratio(figure));
        }
        return figure.aim() == null ? said : said + " (aim %s: %s)".formatted(aim(figure.aim()), verdict(figure));
    }

    /** What was measured, and beside what. */
    static String named(Figure figure) {
        var floor = figure.floor();
        return floor == null ? figure.what() : figure.what() + ", beside " + floor.name();
    }

    /** Three digits that mean something. */
    static String number(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    static String ratio(Figure figure) {
        var ratio = figure.ratio();
        return ratio == null ? "" : number(ratio);
    }

    static String aim(@Nullable Aim aim) {
        return aim == null ? "" : (aim.atLeast() ? "≥ " : "≤ ") + number(aim.bound());
    }

    static String verdict(Figure figure) {
        var met = figure.isMet();
        return met == null ? "" : met ? "met" : "not met";
    }
}
