package org.reihum.invitation;

import org.springframework.data.repository.Repository;

/** The trace of all answers: append only. */
interface AnswersGiven extends Repository<AnswerGiven, Long> {

    AnswerGiven save(AnswerGiven answer);
}
