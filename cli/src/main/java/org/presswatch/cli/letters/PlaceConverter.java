package org.presswatch.cli.letters;

import org.presswatch.operations.broker.Place;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a dead letter's id. */
final class PlaceConverter implements ITypeConverter<Place> {

    @Override
    public Place convert(String text) {
        return Place.find(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no id of a dead letter; list gives them, such as pages.fetched.dlq-3@42"));
    }
}
