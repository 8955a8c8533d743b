import type { RequestOf } from "../../provider/catalogue/index";
import type { Account } from "../account/account";
import type { Reply } from "../replies/reply";

/** Handles one action: changes the account and returns the reply, or throws a Refusal without changing anything. */
export type Handler<Action> = (request: RequestOf<Action>, account: Account) => Reply;

/** The handlers for all actions of a group of the catalogue. */
export type Handlers<Actions> = { readonly [Name in keyof Actions]: Handler<Actions[Name]> };
