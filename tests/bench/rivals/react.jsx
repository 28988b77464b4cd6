// The questionnaire as one would write it by hand in React: a card per statement, its memo, the result.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

import content from 'content';

const { points, statements, bands, words } = content;

function Card({ statement, answer, memo, onAnswer, onMemo, onBack, onNext, last }) {
    return (
        <form onSubmit={(event) => { event.preventDefault(); onNext(); }}>
            <fieldset>
                <legend>{statement.text}</legend>
                {points.map(({ value, label }) => (
                    <label key={value}>
                        <input type="radio" name={statement.id} value={value} checked={answer === value} onChange={() => onAnswer(value)} />
                        {value} {label}
                    </label>
                ))}
            </fieldset>
            <p><textarea aria-label={words.memo} placeholder={words.memo} value={memo} onChange={(event) => onMemo(event.target.value)} /></p>
            {onBack && <button type="button" onClick={onBack}>{words.back}</button>}
            <button id="next">{last ? words.result : words.next}</button>
        </form>
    );
}

function Result({ answers }) {
    const total = Object.values(answers).reduce((sum, value) => sum + value, 0), band = bands.find(({ to }) => total <= to);
    return (
        <section id="result">
            <h2>{band.name}</h2>
            <p>{total}{words.points}</p>
            <p>{band.summary}</p>
        </section>
    );
}

function Questionnaire() {
    const [at, setAt] = useState(0);
    const [answers, setAnswers] = useState({});
    const [memos, setMemos] = useState({});
    const statement = statements[at];
    return (
        <main>
            <h1>{content.title}</h1>
            <p>{content.introduction}</p>
            {statement ? (
                <>
                    <progress value={at} max={statements.length} />
                    <Card
                        key={statement.id} statement={statement} answer={answers[statement.id]} memo={memos[statement.id] ?? ''} last={at === statements.length - 1}
                        onAnswer={(value) => setAnswers({ ...answers, [statement.id]: value })} onMemo={(text) => setMemos({ ...memos, [statement.id]: text })}
                        onBack={at > 0 ? () => setAt(at - 1) : undefined} onNext={() => setAt(at + 1)}
                    />
                </>
            ) : <Result answers={answers} />}
        </main>
    );
}

createRoot(document.getElementById('root')).render(<Questionnaire />);
