package nl.grip.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What infra/run says before any Java of ours runs. */
class RunScriptTest {
    private static final Path SCRIPT = Path.of("../run");

    @Test
    void explainsItself() throws Exception {
        Process script = script("--help").start();

        assertThat(text(script)).contains("--fresh", "--no-demo", "--replicated", "--data DIR", "--port-offset N");
        assertThat(script.waitFor()).isZero();
    }

    @Test
    void saysWhatToDoWithoutAJdk25() throws Exception {
        ProcessBuilder builder = script("--no-demo");
        builder.environment().put("GRIP_JDK_FOLDERS", "");
        builder.environment().remove("JAVA_HOME");
        Process script = builder.start();

        assertThat(text(script))
                .isEqualTo("Grip needs a JDK 25, and none was found: install one (for example Temurin 25),"
                        + " or point JAVA_HOME at it.\n");
        assertThat(script.waitFor()).isEqualTo(1);
    }

    private static ProcessBuilder script(String option) {
        return new ProcessBuilder(SCRIPT.toString(), option).redirectErrorStream(true);
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
