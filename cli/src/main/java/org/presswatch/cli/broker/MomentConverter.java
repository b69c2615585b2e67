package org.presswatch.cli.broker;

import java.time.Clock;
import java.time.Instant;

import org.presswatch.operations.broker.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the times that people write. */
public final class MomentConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        return Moment.find(text, Clock.systemUTC())
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no time; write " + Moment.FORMS));
    }
}
