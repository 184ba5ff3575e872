package nl.grip.query.projections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Keys from one text up to another, in the order of their characters.
 *
 * @param from the first
 * @param until behind the last
 */
public record KeyRange(String from, String until) {

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Without those that begin with another one of them: what is found by them is found by that one. */
    public static List<KeyRange> beginningWith(Collection<String> beginnings) {
        var outermost = new ArrayList<String>();
        for (var beginning : new TreeSet<>(beginnings)) {
            if (outermost.isEmpty() || !beginning.startsWith(outermost.getLast())) {
                outermost.add(beginning);
            }
        }
        return outermost.stream().map(KeyRange::beginningWith).toList();
    }

    private static KeyRange beginningWith(String beginning) {
        return new KeyRange(beginning, beginning + LAST_CHARACTER);
    }
}
