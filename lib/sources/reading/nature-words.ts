// What walls say, in the languages of the pages that put them up.

export const paywallWords =
  /subscribe (now )?to (continue|read|keep)|subscribers? only|for subscribers|already a subscriber|to continue reading|unlock this (article|story)|weiterlesen mit|nur für abonnenten|jetzt abonnieren|artikel freischalten|réservé aux abonnés|pour lire la suite|abonnez-vous pour|solo para suscriptores|suscríbete para|contenido exclusivo|riservato agli abbonati|abbonati per|exclusivo para assinantes|assine para|alleen voor abonnees|только для подписчиков|оформите подписку|μόνο για συνδρομητές|للمشتركين فقط|اشترك للقراءة|למנויים בלבד|有料会員限定|会員限定記事|订阅后继续阅读|仅限订阅|訂閱後繼續閱讀|구독자 전용|केवल सदस्यों के लिए|สำหรับสมาชิกเท่านั้น/iu;

export const consentWords =
  /cookies?|consent|privacy (choices|settings)|we value your privacy|datenschutz|einwilligung|zustimm|vie privée|consentement|privacidad|consentimiento|informativa|privacidade|toestemming|файлы cookie|согласие|συγκατάθεση|ملفات تعريف الارتباط|الموافقة|עוגיות|הסכמה|クッキー|同意|쿠키|동의|कुकी|सहमति|คุกกี้|ยินยอม/giu;

export const consentActs =
  /accept( all)?( cookies)?|agree|allow all|reject all|akzeptieren|alle ablehnen|zustimmen|accepter|tout refuser|aceptar|rechazar|accetta|aceitar|accepteren|принять|согласен|αποδοχή|قبول|موافق|אישור|同意する|接受|동의|स्वीकार|ยอมรับ/iu;

export const challengeWords =
  /just a moment|checking (if|your|the) (the )?(site )?(connection|browser)|verify(ing)? (that )?you are (a )?human|are you a robot|not a robot|unusual traffic|attention required|access denied|enable javascript and cookies|please (turn|enable) (on )?javascript|javascript is (required|disabled)|ddos protection by|captcha|ihr browser wird überprüft|bitte aktivieren sie javascript|vérification (de )?(votre|du) navigateur|veuillez activer javascript|comprobando (su|tu) navegador|проверка (вашего )?браузера|включите javascript|ブラウザを確認|javascriptを有効|检查您的浏览器|请启用 ?javascript|يرجى تفعيل|자바스크립트/iu;

export const missingWords =
  /^\W*(error )?404\b|(page|article|story|content|document) (was )?not found|^\W*not found\W*$|(page|story) (does not|doesn.t|no longer) exists?|seite (wurde )?nicht gefunden|page (introuvable|non trouvée)|página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden|страница не найдена|η σελίδα δεν βρέθηκε|الصفحة غير موجودة|הדף לא נמצא|ページが見つかりません|页面不存在|找不到(网页|頁面|页面)|페이지를 찾을 수 없|पृष्ठ नहीं मिला|ไม่พบหน้า/iu;

/** At the beginning of a title, where publishers put it. */
export const retractedWords =
  /^\W*(retracted|withdrawn|retraction|withdrawal|removed|zurückgezogen|rétracté|retirée?|retractado|retirado|ritirato|отозвана?|撤回|철회|已撤稿)(?!\p{L})( (article|paper|study|note|notice|artikel))?\W?/iu;
