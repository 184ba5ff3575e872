package nl.grip.command.publication;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where facts are carried to, and on whose behalf.
 *
 * @param source the CloudEvents source of this installation, a URN
 */
@ConfigurationProperties("grip")
record PublicationSettings(
        @DefaultValue("urn:nld:grip") URI source,
        @DefaultValue Topics topics) {

    /**
     * @param prefix set per installation, so that several can share a cluster
     * @param partitions of each topic that holds many histories; must never change, or a stream would change its partition and lose its order
     * @param replication on how many brokers each record is kept
     */
    record Topics(
            @DefaultValue("grip") String prefix,
            @DefaultValue("6") int partitions,
            @DefaultValue("1") short replication) {

        Topics {
            if (prefix.isBlank() || partitions < 1 || replication < 1) {
                throw new IllegalArgumentException(
                        "grip.topics needs a prefix, and at least 1 as partitions and replication");
            }
        }
    }

    PublicationSettings {
        if (!"urn".equals(source.getScheme())) {
            throw new IllegalArgumentException("grip.source must be a URN, not " + source);
        }
    }
}
