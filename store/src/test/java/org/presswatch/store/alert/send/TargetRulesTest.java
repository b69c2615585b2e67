package org.presswatch.store.alert.send;

import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.search.BadParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetRulesTest {

    private final TargetRules rules = new TargetRules(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "javascript:alert(1)",
                "//example.org/",
                "https:///nowhere",
                "https://user:secret@example.org/",
                "https://example.org:22/",
                "https://example.org:5432/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://metadata.google.internal/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fc00::1]/",
                "https://[fe80::1]/",
                "https://exa mple.org/",
                "not an address"
            })
    void refusesTargetsThatAreNoPublicHttpsAddress(String target) {
        assertThatThrownBy(() -> rules.check(target))
                .isInstanceOf(BadParameterException.class)
                .hasMessageStartingWith("target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/hook?x=1", "https://hooks.example.org:8443/", "https://93.184.216.34/"})
    void takesPublicOnes(String target) {
        assertThat(rules.check(target).toString()).isEqualTo(target);
    }

    @Test
    void refusesANameThatLeadsToThisMachine_whenItIsConnectedTo() {
        assertThat(rules.check("https://localhost/")).isNotNull();
        assertThatThrownBy(() -> rules.resolve("localhost", 443))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("no public address");
        assertThatThrownBy(() -> rules.resolve("localhost")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void allowsListedHosts_butNeverACloudsSecrets() throws UnknownHostException {
        var listed = new TargetRules(List.of("localhost:8099", "169.254.169.254"));
        assertThat(listed.check("http://localhost:8099/hook").getPort()).isEqualTo(8099);
        assertThat(listed.resolve("localhost", 8099)).isNotEmpty();
        assertThatThrownBy(() -> listed.check("http://localhost:8098/")).isInstanceOf(BadParameterException.class);
        assertThatThrownBy(() -> listed.check("https://169.254.169.254/")).isInstanceOf(BadParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "a@b\r\nBcc: c@d.example", "a@b.example, c@d.example", "A <a@b.example>", "@", "a@"})
    void refusesWhatIsNoSingleMailAddress(String target) {
        assertThatThrownBy(() -> MailSender.check(target)).isInstanceOf(BadParameterException.class);
    }
}
