import type { RequestOf } from "../../provider/catalogue/index";
import type { Account } from "../account/account";
import type { Reply } from "../replies/reply";

/** Answers one action: changes the account and gives the reply, or throws a Refusal before it has changed anything. */
export type Handler<Action> = (request: RequestOf<Action>, account: Account) => Reply;

/** A handler for every action of a group of the catalogue. */
export type Handlers<Actions> = { readonly [Name in keyof Actions]: Handler<Actions[Name]> };
