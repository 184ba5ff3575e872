package nl.grip.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param data where everything is kept
 * @param fresh whether what is kept is thrown away first
 * @param demo whether the demo files are loaded
 * @param portOffset added to every port
 */
record LauncherOptions(Path data, boolean fresh, boolean demo, int portOffset) {
    private static final int HIGHEST_OFFSET = 40_000;

    static LauncherOptions parse(List<String> arguments, Path project) {
        Path data = project.resolve(".grip");
        boolean fresh = false;
        boolean demo = true;
        int portOffset = 0;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--data" -> data = Path.of(valueOf(option, rest));
                case "--port-offset" -> portOffset = offset(valueOf(option, rest));
                default -> throw new LocalServerException("%s is not an option; see --help.".formatted(option));
            }
        }
        return new LauncherOptions(data.toAbsolutePath().normalize(), fresh, demo, portOffset);
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new LocalServerException("%s needs a value; see --help.".formatted(option));
        }
        return rest.pop();
    }

    private static int offset(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_OFFSET) {
            throw new LocalServerException(
                    "--port-offset %s is not a number from 0 to %d.".formatted(text, HIGHEST_OFFSET));
        }
        return Integer.parseInt(text);
    }
}
