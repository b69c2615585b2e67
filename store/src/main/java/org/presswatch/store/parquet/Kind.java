package org.presswatch.store.parquet;

import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;

/** What a column's values are, and what they are called in a file's schema. */
enum Kind {
    TEXT(Type.BYTE_ARRAY, ConvertedType.UTF8, LogicalType.STRING(new StringType())),
    NUMBER(Type.INT32, ConvertedType.INT_32, LogicalType.INTEGER(new IntType((byte) 32, true))),
    TIME(
            Type.INT64,
            ConvertedType.TIMESTAMP_MICROS,
            LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))));

    private final Type physical;
    private final ConvertedType converted;
    private final LogicalType logical;

    Kind(Type physical, ConvertedType converted, LogicalType logical) {
        this.physical = physical;
        this.converted = converted;
        this.logical = logical;
    }

    Type physical() {
        return physical;
    }

    /** Readers from before logical types know the converted type only. */
    SchemaElement describe(SchemaElement element) {
        return element.setType(physical).setConverted_type(converted).setLogicalType(logical);
    }
}
