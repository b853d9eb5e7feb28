import { answerCalls } from '../../panel/answer-calls.ts';
import { localSession } from './local-session.ts';

answerCalls(localSession(), 'together');
