package org.reihum.invitation;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms show on the page of a guest, in their order. */
@Component("guestPanels")
public class GuestPanels {

    private final ObjectProvider<GuestPanel> panels;

    GuestPanels(ObjectProvider<GuestPanel> panels) {
        this.panels = panels;
    }

    public List<String> templates() {
        return panels.orderedStream().map(GuestPanel::template).toList();
    }
}
