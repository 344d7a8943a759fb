import "htmx.org";
import { offerThemes } from "./modules/themes.js";
import { keepDrafts } from "./modules/drafts.js";
import { sayBaht } from "./modules/baht.js";
import { askFirst } from "./modules/confirm.js";
import { selectRows } from "./modules/rows.js";
import { showPasswords } from "./modules/passwords.js";
import { offerPrinting } from "./modules/printing.js";
import { foldRail } from "./modules/folding.js";
import { copyTexts } from "./modules/copying.js";
import { suggest } from "./modules/suggestions.js";
import { showWhere } from "./modules/where.js";
import { closeMenus } from "./modules/menu.js";

function enhance(root) {
  sayBaht(root);
  askFirst(root);
  selectRows(root);
  showPasswords(root);
  offerPrinting(root);
  suggest(root);
  copyTexts(root);
}

offerThemes();
keepDrafts();
foldRail();
showWhere();
closeMenus();
enhance(document);
document.addEventListener("htmx:load", (event) => enhance(event.detail.elt));
