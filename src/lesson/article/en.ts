import { calmBreak, figures, powerOfE } from '../../words/figures.ts';
import { type Article, code, formula, insert, list, math, p, prose, show } from './article.ts';

const f = figures('.');
const em = (text: string) => ({ strong: [text] });

export const article: Article = {
  contents: 'On this page',
  replay: 'Replay',
  sections: {
    primer: {
      title: 'What a float32 is',
      short: 'Floats',
      blocks: [insert('spacing-primer')],
    },
    tests: {
      title: 'What to test',
      short: 'What to test',
      blocks: [],
    },
    why: {
      title: 'Why the naive softmax overflows',
      short: 'Why it overflows',
      blocks: [
        insert('question-why'),
        p`A model that names the tense of the next verb does not output probabilities. It outputs ${em('logits')}: one number for each of the five tenses, of any size and any sign. Softmax turns them into a distribution. Raise e to each logit, then divide by the sum:`,
        formula('softmax'),
        p`The opening logits of the lab are unremarkable, and so is the answer: “present” gets ${f('calmPresent')}. Written exactly as above, or with the extra subtraction this page is about, the result is the same. ${show('calm-agrees', 'Show both agreeing')}`,
        p`The trouble is the exponential. A float32 can hold nothing larger than ${f('largestFloat')}, and e to the x gets there early. The last logit with a finite exponential is ${f('expLimit', 9)}. ${show('last-finite', 'Show the last finite one')} One float further, the exponential is infinite. ${show('first-infinite', 'Show the next float')}`,
        p`A logit of 92 is no rarity in a network that was badly initialized or is starting to diverge. But e to the 92 is about ${powerOfE(92, '.')}, past the end of the scale, so the operation returns infinity and raises the overflow flag. The sum is then infinite as well. Each finite exponential divided by infinity is 0. The one that overflowed is infinity divided by infinity, which has no answer, and the standard calls the result ${em('not a number')}: NaN. ${show('one-92', 'Show one logit of 92')}`,
        p`Look at the results: one NaN and four zeros. It is often said that the whole vector turns to NaN. It does not, and that matters when you search for the cause. The loss depends on the label: if the true class is one of the zeros, it is infinite; if it is the class that overflowed, it is NaN. ${show('loss-nan', 'Show the NaN loss')} The gradient is where everything is lost. On its way back through division, sum and exponentials, backpropagation multiplies 0 by infinity. All five entries are NaN, whatever the label, and one step of the optimizer writes NaN into every weight it reaches.`,
        p`Temperature makes it easier to get there. Every logit is divided by T first:`,
        formula('temperature'),
        p`A low temperature therefore multiplies the logits. The calm ones above turn the naive softmax to NaN for any positive T below ${calmBreak('.')}. ${show('low-temperature', 'Show the low temperature')} In float64 the naive loss for the vector with 92 is ${f('workedLoss')}, as it should be. ${show('one-92-float64', 'Show float64')} But that only moves the cliff, from about 88.7 to about 709.8; it is still there.`,
        insert('ruler-why'),
        insert('zones'),
      ],
    },
    shift: {
      title: 'Subtract anything: the proof',
      short: 'The shift',
      blocks: [
        insert('question-shift'),
        p`Add the same number to every logit and softmax does not notice. That is the whole trick, and it takes four lines to prove. Read them, or hide them and try each line yourself first.`,
        insert('shift'),
        p`So we may shift by any constant ${math('c')} we like. Over the real numbers they are all equal. In floating point they are not: shift by too little and an exponential overflows; shift by too much and all of them underflow, and the sum is 0. Between the two lies a window, and the panel above shows it for your logits.`,
        p`The usual choice is the maximum. It is not the only one that works, but it works for every vector of finite logits without looking further. The largest exponent becomes exactly 0, its exponential exactly 1, and all others lie between 0 and 1:`,
        formula('stableSoftmax'),
        p`No exponential can overflow, because none is above 1. The sum cannot vanish, because one of its terms is 1. It cannot overflow either, because it is at most ${math('K')}. Shifting by the mean happens to work for the vector with 92; shifting by the minimum does not.`,
        p`One thing the shift does not buy is accuracy. The subtraction rounds, and the exponential makes that error larger: a naive softmax that stays in range is often the more exact of the two. ${show('naive-wins', 'Show naive winning')} The honest summary is that the shift buys safety.`,
        insert('ruler-shift'),
      ],
    },
    lse: {
      title: 'Log-sum-exp: the same idea, one logarithm later',
      short: 'Log-sum-exp',
      blocks: [
        p`Often it is the logarithm of the denominator that is needed: for a log-probability, for a loss, for the evidence of a model. It has a name of its own:`,
        formula('lse'),
        p`Computed as written it fails for the same reason: the sum overflows or vanishes. The cure is the same shift. This time the factor does not cancel: the logarithm turns it into a term that is added back at the end.`,
        insert('lse'),
        p`The result is never far from the maximum. One term of the shifted sum is 1 and the others are at most 1, so the sum lies between 1 and ${math('K')}, and`,
        formula('lseBounds'),
        p`Over the reals the lower bound is reached only when every other logit is minus infinity. In float32 it is reached much sooner: what is added to the maximum may be too small to leave a trace. That loss of digits, called absorption, rarely matters here, and matters in the next section.`,
        p`One case needs a decision. If every logit is minus infinity, the maximum is minus infinity too, and the shift computes minus infinity minus minus infinity, which is NaN. ${show('all-masked', 'Show the fully masked row')} SciPy and PyTorch shift by 0 when the maximum is not finite, and return minus infinity.`,
      ],
    },
    loss: {
      title: 'Cross entropy, straight from the logits',
      short: 'Cross entropy',
      blocks: [
        insert('question-loss'),
        p`Training compares the distribution with the true class, whose logit is ${math('xy')}, and asks for one number: minus the logarithm of the probability given to that class. One can compute the probabilities first and take the logarithm afterwards. It is better not to go through the probabilities at all:`,
        formula('crossEntropy'),
        insert('loss'),
        p`The two sides are equal over the reals. In float32 the left one fails when the probability is too small to be represented: the logarithm of 0 is minus infinity. Before that it loses digits, because a subnormal probability has few of them. For a gap of 100 between the logits it gives ${f('logOfSubnormal')} instead of ${f('logOfSubnormalTrue')}. ${show('log-of-subnormal', 'Show the lost digits')} For a gap of 105 it gives infinity. ${show('log-of-zero', 'Show the infinite loss')}`,
        p`The right side has a weakness of its own. When the logits are large, adding the logarithm of the sum to the maximum absorbs it, wholly or in part. Two logits of one hundred million should cost the logarithm of 2, ${f('two1e8True')}; this formula says ${f('two1e8Loss')}. ${show('two-1e8', 'Show the loss of 0')} Five logits of ten million should cost ${f('five1e7True')} and cost ${f('five1e7Loss')}. ${show('five-1e7', 'Show the loss of 2')} No NaN, no infinity, no warning: a model that looks perfect, or one that looks worse than it is.`,
        p`The cure is to subtract before adding. Keep the two large numbers together and let them cancel while nothing small is near:`,
        formula('crossEntropyShift'),
        p`There is a third way for the opposite case, a model that is right and very sure. Then the sum is 1 plus something tiny, and the 1 absorbs it. For logits 17, 0, 0, 0, 0, with the first as the true class, both formulas give ${f('sure17Shift')}; the true loss is ${f('sure17True')}. Leave the 1 out of the sum and use ${code('log1p')}, which is made for this:`,
        formula('crossEntropyLog1p'),
        p`It gives ${f('sure17Log1p')}. ${show('sure-17', 'Show the sure model')}`,
        insert('spacing-loss'),
      ],
    },
    worked: {
      title: 'A worked example, both ways',
      short: 'A worked example',
      blocks: [
        p`Take the vector with 92 and let the true class be “past simple”, the third one. Both ways start from the same five logits; follow them step by step. Every number in the table is computed as the page is built, one rounding per operation.`,
        insert('worked'),
        p`The naive path ends in an infinite loss. The stable path subtracts ${f('workedMax')}, finds a sum of ${f('workedSum')}, and gets ${f('workedLoss')}: the model was sure, and wrong, and the loss says by how much. Taking minus the logarithm of the stable probability gives ${f('workedLogP')} too. The probability is a subnormal here, but it still holds enough digits; a smaller one would lose them, and at 0 the loss would be infinite.`,
        p`A large loss does not mean a large gradient. With respect to the logits the gradient is the distribution minus the label:`,
        formula('gradient'),
        p`Each entry lies between −1 and 1. Here it is close to 0 for three classes, close to 1 for “present” and close to −1 for “past simple”. What flows back into the logits is bounded, however wrong the model is. That is one more reason to work from the logits.`,
        insert('flow'),
        insert('gradient'),
      ],
    },
    predict: {
      title: 'Predict, then run',
      short: 'Predict',
      blocks: [
        p`Ten models name a tense. Before each one runs, say what the two softmaxes will give; typing the numbers is up to you. Being wrong here costs nothing, and it is what one remembers.`,
        insert('predict'),
      ],
    },
    underflow: {
      title: 'What underflow really does',
      short: 'Underflow',
      blocks: [
        insert('question-underflow'),
        p`After the shift, the exponential of the true class above is e to the ${f('workedShifted')}. It is often called zero. It is not: it is ${f('workedTail')}, a ${em('subnormal')} number. ${show('subnormal-tail', 'Show the subnormals')} Normal floats end at ${f('smallestNormal')}. Below that, float32 gives up digits one by one instead of dropping to 0 at once, down to ${f('smallestSubnormal')}. The last exponent whose exponential is normal is ${f('expNormal', 9)}. ${show('last-normal', 'Show the last normal one')} The last whose exponential is not zero is ${f('expVanish', 9)}. ${show('last-nonzero', 'Show the last one above zero')}`,
        p`Many accelerators, and compilers told to be fast, flush subnormal results to 0. Then the four small exponentials are 0 indeed. ${show('flushed-tail', 'Show them flushed')} For the stable probabilities that hardly matters: what was lost had a share too small to see. For minus the logarithm of one it does: that of the true class is infinite now, while the loss from the logits is still ${f('flushedLoss')}.`,
        p`In the naive one it can decide between an answer and none. Take −100, −200, −300, −400, −500. The naive softmax is said to fail here, since every exponential underflows. But e to the −100 is ${f('minus100')}, a subnormal. The sum is not 0, and the result is right, but for a second probability of ${powerOfE(-100, '.')} that becomes 0: 1, 0, 0, 0, 0. ${show('minus-100', 'Show it surviving')} With subnormals flushed it is five times NaN. ${show('minus-100-flushed', 'Show it flushed')} The same code, the same input, two machines, two answers. Start at −110 instead, and it is NaN on both. ${show('minus-110', 'Show both failing')}`,
        p`Underflow after the shift is acceptable in a probability, then, not because the values would have been zero anyway, but because they are tiny beside a term that is 1. In its logarithm it is not.`,
        insert('ruler-underflow'),
        insert('spacing-underflow'),
      ],
    },
    silent: {
      title: 'The failures that make no noise',
      short: 'Silent failures',
      blocks: [
        insert('question-silent'),
        p`A NaN at least announces itself. These can happen without one.`,
        list(
          prose`${em('The sum overflows though no term does.')} Five logits of 88: each exponential is ${f('fiveEach')}, well in range, but five of them are not. The sum is infinite, every probability is 0, the loss is infinite, and there is no NaN anywhere. ${show('five-88', 'Show the five zeros')} With five equal logits this begins above ${f('sumLimitFive', 9)}, with a thousand above ${f('sumLimitThousand', 9)}. The familiar threshold of 88.7 is for one logit alone.`,
          prose`${em('Wrong long before NaN.')} For logits from −100 down to −104 the naive softmax gives ${f('fadingNaive')} for the first class; the true value is ${f('fadingTrue')}. The exponentials have only a few digits left. ${show('fading-100', 'Show the fading digits')} For −103 to −107 it gives ${f('fadingWorse')}, though the true value is the same. ${show('fading-103', 'Show the last digit')}`,
          prose`${em('Absorption.')} The loss of 0 for two logits of one hundred million, above, is the same kind of failure in the stable formula.`,
          prose`${em('One maximum for a whole batch.')} Subtract the largest logit of all rows instead of the largest of each, and a row far below it goes through the same fading, or dies. In NumPy the cure is ${code('x.max(axis=-1, keepdims=True)')}.`,
        ),
        p`A test that only looks for NaN would pass the first three, and often the fourth. Compare with a reference that is known to be right, at the edges of the range, and look at the digits.`,
        insert('ruler-silent'),
      ],
    },
    batch: {
      title: 'A whole batch at once',
      short: 'A whole batch',
      blocks: [
        p`A model gives one row of logits for every token. The maximum belongs to its row. Take it over the wrong thing and some rows are lost, with or without a NaN. Mask a whole row, and someone has to decide what the softmax of nothing is.`,
        insert('batch'),
      ],
    },
    code: {
      title: 'In code',
      short: 'In code',
      blocks: [
        p`The naive and the stable functions, ready to run. The copy carries the logits, the temperature, the true class and the number format that stand in the lab now, so that what your terminal prints is what this page shows, within the rounding of the library’s own exponential.`,
        insert('code'),
        p`NumPy and PyTorch do not promise a correctly rounded exponential in float32; the last digit may differ from this page. In production use what your library offers: ${code('torch.nn.functional.cross_entropy')} takes logits, not probabilities, and ${code('scipy.special.logsumexp')} is careful with infinities.`,
      ],
    },
    wild: {
      title: 'In the wild',
      short: 'In the wild',
      blocks: [
        p`None of this is contrived; each of these is on record. Where a report is about float16, the replay shows the same mechanism in float32.`,
        insert('wild'),
      ],
    },
    pattern: {
      title: 'Why the trick works elsewhere',
      short: 'The pattern',
      blocks: [
        p`Move the inputs into a range where the operation behaves, operate and, where needed, undo the move: that is a pattern. Layer normalization and its simpler relative, root-mean-square normalization, rescale activations. Gradient clipping rescales a gradient that has grown too long. Mixed-precision training multiplies the loss by a power of two so that small gradients survive in float16, and divides again before the step. Attention divides its scores by ${math('sqrtD')} for a reason that is not numerical, to keep their variance near 1, and its softmax benefits all the same.`,
        insert('pattern'),
      ],
    },
    caveats: {
      title: 'Honest caveats',
      short: 'Caveats',
      blocks: [
        list(
          prose`The shift cures overflow and the vanishing sum, and nothing else. ${code('log(1 - p)')} loses its digits when p is near 0, where 1 − p rounds; write ${code('log1p(-p)')}. ${code('exp(x) - 1')} loses them when x is near 0; write ${code('expm1(x)')}.`,
          prose`“Never infinite for finite logits” is nearly true. With the largest float against its negative, and the negative as the true class, the true loss does not fit into float32, and the result is infinite. ${show('loss-overflows', 'Show the extreme')}`,
          prose`Divide by the temperature first and the division itself may overflow. Then the maximum is infinite and the stable softmax is NaN too. ${show('divide-first', 'Show the division overflow')} Shift before dividing, and it survives.`,
          prose`A single masked class is fine: minus infinity gets exactly 0 in both versions. ${show('masked', 'Show the mask')} A row in which everything is masked has no distribution. Decide what your code returns for it, and write the decision down.`,
          prose`The stable softmax passes over the logits three times: maximum, sum, quotients. Log-sum-exp does twice. An online algorithm, another one, needs one pass for log-sum-exp and two for softmax.`,
        ),
        insert('caveats'),
      ],
    },
    drills: {
      title: 'Drills',
      short: 'Drills',
      blocks: [
        p`Five families of exercises, made for paper. Each opens with a worked example. Type your answers the way you would write them: ${code('0.0900')}, ${code('9e-2')}, ${code('1/3')}, ${code('ln 5')}, ${code('inf')}, ${code('NaN')}.`,
        insert('drills'),
      ],
    },
    recap: {
      title: 'In one paragraph',
      short: 'Recap',
      blocks: [
        p`The exponential of a float32 overflows above ${f('expLimit', 9)}, and a sum of exponentials earlier. Softmax does not change when the same constant is subtracted from every logit, so subtract the maximum: no exponential exceeds 1, no sum exceeds ${math('K')}, none vanishes. Log-sum-exp gets the maximum back as a term. For the loss, stay with the logits, and subtract the true logit from the maximum before anything small is added. Then look at the digits, not only for NaN.`,
      ],
    },
    beyond: {
      title: 'What this page leaves out',
      short: 'Left out',
      blocks: [
        list(
          prose`How the gradient of softmax is derived: the course takes it up with automatic differentiation, in phase 4.`,
          prose`What attention does with softmax, and why it masks: phase 15.`,
          prose`The online softmax, one pass over blocks that rescales as it goes, which fast attention kernels are built on: phase 27.`,
        ),
        p`Every numerical result in this article comes from the same evaluator as the lab, and the evaluator is tested bit for bit against exact arithmetic.`,
      ],
    },
    embed: {
      title: 'For teachers: one line for your lesson',
      short: 'For teachers',
      blocks: [
        p`Any panel of this page can go into your lesson, in the lesson’s language and colours and in the state you choose. Choose, look at it, and copy one line.`,
        insert('builder'),
      ],
    },
  },
  wild: {
    'transformer-explainer': {
      title: 'A slider that stops early',
      story: prose`An explorable explanation of transformers lets you lower the temperature to 0.2. Its source holds two smaller steps, 0.05 and 0.1, commented out with a note about an error in the exponential.`,
    },
    'log-softmax': {
      title: 'NaN at 94.7',
      story: prose`Logits between −40.11 and 94.70 came out of the logarithm of softmax as NaN. The largest of them is past the limit for a single exponential.`,
    },
    'zero-loss': {
      title: 'A perfect loss for a coin toss',
      story: prose`The cross entropy of two logits of one hundred million was 0 instead of the logarithm of 2. The large maximum had absorbed it.`,
    },
    'masked-rows': {
      title: 'One masked row poisons the batch',
      story: prose`A sequence of nothing but padding masks a whole row of attention. Its softmax is NaN, and 0 times NaN is NaN, so the gradients of every other sequence in the batch are lost with it. The issue has been open since 2020.`,
    },
    'no-max': {
      title: 'A kernel without the subtraction',
      story: prose`An attention kernel left out the maximum, and gave NaN from the eighth layer on.`,
    },
    sampler: {
      title: 'Cold sampling stops the server',
      story: prose`A temperature of 0.00001 turned a logit of 11.0625 into infinity in float16, before any shift. The softmax was NaN, the sampler asserted, and the engine stood still.`,
    },
    'half-mask': {
      title: 'A mask that overflows',
      story: prose`In float16 the mask was the most negative finite number. Adding a score below −16 to it gave minus infinity, for every position of the row, and the row became fully masked.`,
    },
    'hand-written': {
      title: 'Ninety epochs, then NaN',
      story: prose`A cross entropy written by hand, the logarithm of softmax, trained for about 90 epochs and then gave NaN; it takes only one probability of 0. The library function that takes logits trained on.`,
    },
    multinomial: {
      title: 'Sampling from infinity',
      story: prose`The exponentials of logits divided by a low temperature were handed to a sampler as weights. One of the weights was infinite.`,
    },
    clamped: {
      title: 'The same row, another library',
      story: prose`Fully masked rows gave NaN here as well. The repair clamps the maximum and the sum away from the values that cannot be subtracted or divided.`,
    },
  },
};
