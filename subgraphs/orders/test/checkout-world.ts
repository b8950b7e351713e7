import type { Command, Step, Undo } from '../src/domain/checkout-steps.ts';
import type { SagaInput } from '../src/domain/checkout-types.ts';

/** What the other subgraphs decide about an order. */
export interface Decisions {
  readonly refuse: Step | null;
  /** Whether the payer has to act, and what comes of it. */
  readonly payer: 'none' | 'confirms' | 'declines' | 'never';
}

type Reply = SagaInput;

/**
 * The other subgraphs as the contract has them: they answer every request, the same one the same way; a release that
 * comes before its request wins.
 */
export class World {
  readonly made = new Set<Step>();
  readonly #closed = new Set<Step>();
  readonly #decisions: Decisions;
  #pending = false;

  constructor(decisions: Decisions) {
    this.#decisions = decisions;
  }

  ask(command: Command): Reply[] {
    switch (command) {
      case 'stock':
      case 'discounts':
      case 'shipment':
        return [this.#make(command)];
      case 'payment':
        return this.#pay();
      case 'capture':
        return [
          this.made.has('payment') || this.made.has('capture') ? this.#make('capture') : refusal('capture'),
        ];
      case 'stock_release':
        return [this.#undo('stock', command)];
      case 'discounts_release':
        return [this.#undo('discounts', command)];
      case 'shipment_cancel':
        return [this.#undo('shipment', command)];
      case 'refund':
        return [this.#undo('capture', command)];
      case 'void':
        // Taken money goes back.
        this.made.delete('capture');
        this.#closed.add('capture');
        return [this.#undo('payment', command)];
    }
  }

  /** What the payer does by and by. */
  payerActs(): Reply[] {
    if (!this.#pending || this.#closed.has('payment') || this.#decisions.payer === 'never') return [];
    this.#pending = false;
    return [this.#decisions.payer === 'declines' ? this.#close('payment') : this.#make('payment')];
  }

  #pay(): Reply[] {
    if (this.#closed.has('payment') || this.made.has('payment') || this.#decisions.payer === 'none') {
      return [this.#make('payment')];
    }
    this.#pending = true;
    return [{ type: 'action', url: 'https://bank.test/confirm' }];
  }

  #make(step: Step): Reply {
    if (this.#closed.has(step) || this.#decisions.refuse === step) return this.#close(step);
    this.made.add(step);
    // Taken money is not promised any more.
    if (step === 'capture') this.made.delete('payment');
    return { type: 'made', step };
  }

  #close(step: Step): Reply {
    this.#closed.add(step);
    return refusal(step);
  }

  #undo(step: Step, undo: Undo): Reply {
    this.made.delete(step);
    this.#closed.add(step);
    return { type: 'undone', undo };
  }
}

const refusal = (step: Step): Reply => ({ type: 'refused', step, code: 'NO', reason: 'No.' });
