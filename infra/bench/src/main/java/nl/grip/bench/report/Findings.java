package nl.grip.bench.report;

import java.util.ArrayList;
import java.util.List;
import nl.grip.bench.report.Figure.Aim;
import nl.grip.bench.report.Figure.Floor;

/** What a run of the bench has found so far. */
public final class Findings {

    private final List<Figure> figures = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long events;

    /** From now on what is found is found in a store of so many events. */
    public void in(long events) {
        this.events = events;
    }

    /** Said aloud as soon as it is known. */
    private void add(Figure figure) {
        figures.add(figure);
        System.out.println("    " + Words.of(figure));
    }

    public void against(String measure, String what, double value, String unit, Floor floor, Aim aim) {
        add(new Figure(events, measure, what, value, unit, floor, aim));
    }

    public void against(String measure, String what, double value, String unit, Aim aim) {
        add(new Figure(events, measure, what, value, unit, null, aim));
    }

    /** A figure that only informs, beside a floor. */
    public void tell(String measure, String what, double value, String unit, Floor floor) {
        add(new Figure(events, measure, what, value, unit, floor, null));
    }

    /** A figure that only informs. */
    public void tell(String measure, String what, double value, String unit) {
        add(new Figure(events, measure, what, value, unit, null, null));
    }

    public void draw(Chart chart) {
        charts.add(chart);
    }

    /** What a reader must know to read the figures. */
    public void note(String note) {
        notes.add(note);
        System.out.println("    " + note);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<Chart> charts() {
        return List.copyOf(charts);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
