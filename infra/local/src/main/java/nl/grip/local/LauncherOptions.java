package nl.grip.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param data where everything is kept
 * @param fresh whether what is kept is thrown away first
 * @param demo whether the demo files are loaded
 * @param addresses how many of each run, and where
 */
record LauncherOptions(Path data, boolean fresh, boolean demo, Addresses addresses) {
    private static final int HIGHEST_OFFSET = 40_000;

    static LauncherOptions parse(List<String> arguments, Path project) {
        HouseSize size = HouseSize.ONE_OF_EACH;
        Optional<Path> data = Optional.empty();
        boolean fresh = false;
        boolean demo = true;
        int portOffset = 0;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--replicated" -> size = HouseSize.REPLICATED;
                case "--data" -> data = Optional.of(Path.of(valueOf(option, rest)));
                case "--port-offset" -> portOffset = offset(valueOf(option, rest));
                default -> throw new LocalServerException("%s is not an option; see --help.".formatted(option));
            }
        }
        Path kept = data.orElse(project.resolve(size.equals(HouseSize.REPLICATED) ? ".grip-replicated" : ".grip"));
        return new LauncherOptions(kept.toAbsolutePath().normalize(), fresh, demo, new Addresses(size, portOffset));
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
