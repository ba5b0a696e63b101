package org.reihum.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of ours that can be edited elsewhere. */
@Configuration(proxyBeanMethods = false)
class EditedTables {

    @Bean
    KindOfTable<?, ?> editedPeople(EditablePeople people) {
        return new EditedTable<>(people);
    }

    @Bean
    KindOfTable<?, ?> editedOrganisations(EditableOrganisations organisations) {
        return new EditedTable<>(organisations);
    }
}
