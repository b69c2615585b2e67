package org.presswatch.demo;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemoMainTest {

    @Test
    void readsEveryOption() {
        DemoSite.Options options = DemoMain.parse(
                "--port",
                "8080",
                "--host",
                "0.0.0.0",
                "--base-url",
                "http://demo-site:8080",
                "--correction-delay",
                "3");

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.baseUrl()).isEqualTo(URI.create("http://demo-site:8080"));
        assertThat(options.correctionDelay()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void listensOnLoopback_whenNothingIsAsked() {
        assertThat(DemoMain.parse()).isEqualTo(DemoSite.Options.defaults());
        assertThat(DemoSite.Options.defaults().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesWrongOptions_andNamesThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoMain.parse("--prot", "1"))
                .withMessageContaining("--prot");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoMain.parse("--port"))
                .withMessageContaining("--port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoMain.parse("--port", "eighty"))
                .withMessageContaining("eighty");
    }
}
