const ink = '#1c2b2f';
const quiet = '#51646a';
const sea = '#0b5a6e';
const mist = '#eef4f5';
const line = '#c9d8db';

/** Colours meet WCAG AA on what they stand on; what has no option here is in page.css. */
export const styleOptions = {
  accent: sea,
  backgroundColor: '#ffffff',
  subtle: quiet,
  primaryFont: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  paddingRegular: 10,
  paddingWide: 20,
  bubbleBackground: mist,
  bubbleBorderColor: mist,
  bubbleBorderRadius: 12,
  bubbleMaxWidth: 640,
  bubbleMinWidth: 0,
  bubbleTextColor: ink,
  bubbleFromUserBackground: sea,
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderColor: sea,
  bubbleFromUserBorderRadius: 12,
  botAvatarInitials: '',
  userAvatarInitials: '',
  avatarSize: 0,
  cardPushButtonBackgroundColor: mist,
  cardPushButtonTextColor: sea,
  timestampColor: quiet,
  // A long reply is shown from its beginning.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: -60,
  hideUploadButton: true,
  hideTelephoneKeypadButton: true,
  markdownRespectCRLF: true,
  maxMessageLength: 5000,
  sendBoxHeight: 56,
  sendBoxMaxHeight: 160,
  sendBoxTextWrap: true,
  sendBoxBorderTop: `1px solid ${quiet}`,
  sendBoxPlaceholderColor: quiet,
  sendBoxTextColor: ink,
  sendBoxButtonColor: sea,
  sendBoxButtonColorOnDisabled: quiet,
  sendBoxButtonShadeColor: 'transparent',
  sendTimeout: 60_000,
  suggestedActionLayout: 'flow',
  suggestedActionTextColor: sea,
  transcriptOverlayButtonBackground: sea,
  transcriptOverlayButtonBackgroundOnFocus: sea,
  transcriptOverlayButtonBackgroundOnHover: ink,
  transcriptOverlayButtonColor: '#ffffff',
  transcriptActivityVisualKeyboardIndicatorColor: sea,
  transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
  transcriptActivityVisualKeyboardIndicatorWidth: 2,
  transcriptVisualKeyboardIndicatorColor: sea,
};

/** How Adaptive Cards are laid out: buttons beside one another, wrapping (page.css). */
export const cardLooks = {
  supportsInteractivity: true,
  fontFamily: styleOptions.primaryFont,
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  lineHeights: { small: 20, default: 24, medium: 26, large: 28, extraLarge: 32 },
  separator: { lineThickness: 1, lineColor: line },
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
  containerStyles: {
    default: {
      foregroundColors: { default: { default: ink, subtle: quiet }, accent: { default: sea, subtle: sea } },
    },
  },
  actions: {
    actionAlignment: 'left',
    actionsOrientation: 'horizontal',
    buttonSpacing: 8,
    maxActions: 100,
    spacing: 'default',
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: true,
      weight: 'default',
      wrap: true,
      maxWidth: 110,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 10,
  },
  textBlock: { headingLevel: 2 },
};

/** Web Chat's own strings exist in these languages; Northern Sámi speakers read Finnish, for Somali English is nearest. */
const locales: Record<string, string> = {
  fi: 'fi-FI',
  sv: 'sv-SE',
  en: 'en-US',
  ru: 'ru-RU',
  uk: 'uk-UA',
  ar: 'ar-EG',
  se: 'fi-FI',
};
export const webChatLocale = (language: string): string => locales[language] ?? 'en-US';
