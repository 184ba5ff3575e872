package nl.grip.bench.peer;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;

/**
 * Keeps an event's payload and metadata in its row, as {@code bytea}. Hibernate by itself makes two of PostgreSQL's large
 * objects of them, each with writes of its own; Axon's manual has users of PostgreSQL do it this way.
 */
public final class BytesInTheRow extends PostgreSQLDialect {

    private static final String BYTEA = "bytea";

    public BytesInTheRow(DialectResolutionInfo database) {
        super(database);
    }

    @Override
    protected String columnType(int type) {
        return type == SqlTypes.BLOB ? BYTEA : super.columnType(type);
    }

    @Override
    protected String castType(int type) {
        return type == SqlTypes.BLOB ? BYTEA : super.castType(type);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
        super.contributeTypes(contributions, registry);
        contributions.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(Types.BLOB, BinaryJdbcType.INSTANCE);
    }
}
