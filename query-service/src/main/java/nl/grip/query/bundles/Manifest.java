package nl.grip.query.bundles;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle covers, and every other file in it. There is nothing in it that does not follow from those files, so that nothing in it has
 * to be believed.
 *
 * @param form {@value #FORM}
 * @param origin names the ledger, as its checkpoints do
 * @param size how many events the ledger had at the last checkpoint
 * @param programme whose histories alone are covered; absent where all of the municipality is
 * @param source of the installation, as its CloudEvents name it
 */
@JsonPropertyOrder({"form", "origin", "municipality", "size", "programme", "source", "files"})
public record Manifest(
        String form,
        String origin,
        String municipality,
        long size,
        @Nullable UUID programme,
        URI source,
        List<Named> files) {

    /** So that a bundle that is put together otherwise can never be taken for this one. */
    public static final String FORM = "grip-audit-bundle-1";

    /** The names of files. */
    public static final String MANIFEST = "manifest.json";

    public static final String EVENTS = "events.ndjson";
    public static final String CHECKPOINTS = "checkpoints.ndjson";
    public static final String KEYS = "keys.txt";
    public static final String PROOFS = "proofs.ndjson";

    /**
     * A file of the bundle.
     *
     * @param sha256 of its content, in hexadecimals
     */
    @JsonPropertyOrder({"name", "bytes", "sha256"})
    public record Named(String name, long bytes, String sha256) {

        public Named {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    public Manifest {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(source, "source");
        files = List.copyOf(files);
    }

    /** @throws IllegalArgumentException where it is no manifest */
    public static Manifest read(String json) {
        return Lines.read(json, Manifest.class);
    }

    /** @param table such as {@code budget-table}, as in the address of the API */
    public static String table(UUID programme, String table) {
        return "tables/" + programme + "/" + table + ".json";
    }

    public String text() {
        return EventJson.MAPPER.writeValueAsString(this) + "\n";
    }
}
