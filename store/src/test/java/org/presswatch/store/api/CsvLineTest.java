package org.presswatch.store.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvLineTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"plain|plain", "=1+1|'=1+1", "@x|'@x", "-5|'-5", "a,b|\"a,b\"", "say \"x\"|\"say \"\"x\"\"\""},
            delimiter = '|')
    void quotesCells_andNeverStartsAFormula(String value, String expected) {
        assertThat(CsvLine.cell(value)).isEqualTo(expected);
    }
}
