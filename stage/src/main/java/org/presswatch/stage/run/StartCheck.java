package org.presswatch.stage.run;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.Config;
import org.presswatch.stage.settings.SettingsCheck;

/** Lets no service start whose channels could lose records. */
@ApplicationScoped
class StartCheck {

    /** First of the observers, before a channel reads or writes anything. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event, Config config) {
        SettingsCheck.channels(config);
    }
}
