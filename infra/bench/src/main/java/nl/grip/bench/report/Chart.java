package nl.grip.bench.report;

import java.util.List;

/** Lines over one axis. */
public record Chart(String title, String across, boolean logarithmic, String upward, List<Line> lines) {

    /** What is drawn with one colour. */
    public record Line(String name, List<Point> points) {}

    /** Its place. */
    public record Point(double x, double y) {}
}
