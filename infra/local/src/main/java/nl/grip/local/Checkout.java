package nl.grip.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project on this machine, built.
 *
 * @param project its top folder
 * @param version that is in the names of its jars
 * @param learns whether a run leaves behind what makes the next ones start sooner, see {@link AotCache}
 */
public record Checkout(Path project, String version, boolean learns) {

    public Checkout {
        project = project.toAbsolutePath().normalize();
    }

    /** @param module its folder, as in infra/identity */
    Path jar(String module) {
        Path folder = project.resolve(module);
        Path jar = folder.resolve("target/%s-%s.jar".formatted(folder.getFileName(), version));
        if (!Files.exists(jar)) {
            throw new LocalServerException("%s is not there; build it with: mvn package".formatted(jar));
        }
        return jar;
    }
}
