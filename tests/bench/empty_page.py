"""The least a page of Streamlit can do: one choice, whose change writes one line."""

import streamlit as st

st.set_page_config(page_title="Empty", layout="wide")
chosen = st.selectbox("Context", ["The park", "The school"], label_visibility="collapsed")
st.write(f"{chosen} was chosen.")
