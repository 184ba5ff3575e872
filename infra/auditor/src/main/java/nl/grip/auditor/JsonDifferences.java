package nl.grip.auditor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where two JSON values differ, leaf by leaf. */
final class JsonDifferences {

    /**
     * A leaf that differs.
     *
     * @param path such as {@code lines[2].years[0].budget}
     * @param here as it stands; null where it is not there
     * @param should as it should be; null where it should not be there
     */
    record Different(
            String path, @Nullable JsonNode here, @Nullable JsonNode should) {

        @Override
        public String toString() {
            return path + " is " + told(here) + ", and should be " + told(should);
        }

        private static String told(@Nullable JsonNode value) {
            return value == null ? "not there" : value.toString();
        }
    }

    private final List<Different> all = new ArrayList<>();

    private JsonDifferences() {}

    static List<Different> between(JsonNode here, JsonNode should) {
        var differences = new JsonDifferences();
        differences.compare("", here, should);
        return differences.all;
    }

    /** How many values there are to compare. */
    static long leaves(JsonNode json) {
        return json.isContainer()
                ? json.valueStream().mapToLong(JsonDifferences::leaves).sum()
                : 1;
    }

    private void compare(String path, @Nullable JsonNode here, @Nullable JsonNode should) {
        if (here != null && should != null && here.isObject() && should.isObject()) {
            var fields = new LinkedHashSet<>(should.propertyNames());
            fields.addAll(here.propertyNames());
            fields.forEach(
                    field -> compare(path.isEmpty() ? field : path + "." + field, here.get(field), should.get(field)));
        } else if (here != null && should != null && here.isArray() && should.isArray()) {
            for (var at = 0; at < Math.max(here.size(), should.size()); at++) {
                compare(path + "[" + at + "]", here.get(at), should.get(at));
            }
        } else if (here == null || !here.equals(should)) {
            all.add(new Different(path, here, should));
        }
    }
}
