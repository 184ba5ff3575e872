package nl.grip.auditor;

import java.util.ArrayList;
import java.util.List;

/** What is not as it should be, in the order in which it is told. */
final class Findings {

    /**
     * One thing that is not as it should be.
     *
     * @param file of the bundle
     * @param place in that file, such as a line and the event in it; empty where it is about the whole file
     */
    record Finding(String file, String place, String what) {

        @Override
        public String toString() {
            return (place.isEmpty() ? file : file + ", " + place) + ": " + what;
        }
    }

    private final List<Finding> all = new ArrayList<>();

    void add(String file, String what) {
        all.add(new Finding(file, "", what));
    }

    void add(String file, String place, String what) {
        all.add(new Finding(file, place, what));
    }

    /** What is to be read before all else. */
    void first(String file, String what) {
        all.addFirst(new Finding(file, "", what));
    }

    boolean nothingIn(String file) {
        return all.stream().noneMatch(finding -> finding.file().equals(file));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
