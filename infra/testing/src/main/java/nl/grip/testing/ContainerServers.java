package nl.grip.testing;

/** The same servers in containers of the official images, for those who have a container engine. */
final class ContainerServers implements RealServers {

    private ContainerServers() {}

    static ContainerServers start() {
        throw new UnsupportedOperationException("Servers in containers are not there yet; use -Dgrip.servers=embedded");
    }

    @Override
    public String newDatabase(String ownerRole) {
        throw new UnsupportedOperationException(ownerRole);
    }

    @Override
    public String kafka() {
        throw new UnsupportedOperationException("kafka");
    }
}
