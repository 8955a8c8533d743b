import type { RequestOf } from "../provider/api/actions/index";
import type { Account } from "./account";
import type { Reply } from "./reply";

/** Answers one action: changes the account and gives the reply, or throws a Refusal before it has changed anything. */
export type Handler<Action> = (request: RequestOf<Action>, account: Account) => Reply;

/** A handler for every action of a group of the catalogue. */
export type Handlers<Actions> = { readonly [Name in keyof Actions]: Handler<Actions[Name]> };
