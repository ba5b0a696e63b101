package org.reihum.invitation;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms ask on the answer page, in their order. */
@Component("answerPanels")
public class AnswerPanels {

    private final ObjectProvider<AnswerPanel> panels;

    AnswerPanels(ObjectProvider<AnswerPanel> panels) {
        this.panels = panels;
    }

    public List<String> templates() {
        return panels.orderedStream().map(AnswerPanel::template).toList();
    }
}
